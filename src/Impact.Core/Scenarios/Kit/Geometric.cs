namespace Impact.Core.Scenarios.Kit;

/// <summary>The day of something that happens with the same chance each day, given that it happens within so many days. The first day is 0.</summary>
/// <param name="Chance">Chance a day.</param>
/// <param name="Days">Days within which it happens.</param>
internal sealed record Geometric(double Chance, int Days)
{
    private double Happens => 1 - Math.Pow(1 - Chance, Days);

    /// <summary>First day by which at least half has happened.</summary>
    public double MedianDays => Draw(0.5);

    /// <summary>Chance that it is this day.</summary>
    public double On(int day) => Chance * Math.Pow(1 - Chance, day) / Happens;

    /// <summary>The day of a uniform draw.</summary>
    public int Draw(double uniform) => (int)(Math.Log(1 - (uniform * Happens)) / Math.Log(1 - Chance));
}
