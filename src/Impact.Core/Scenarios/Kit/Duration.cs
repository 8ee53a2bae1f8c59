using Impact.Core.Numerics;

namespace Impact.Core.Scenarios.Kit;

/// <summary>Days that something takes: lognormal, in whole days, at least 1.</summary>
/// <param name="Median">Days within which half is ready, before rounding up.</param>
/// <param name="Sd">Standard deviation of the logarithm.</param>
internal sealed record Duration(double Median, double Sd)
{
    /// <summary>First day on which at least half is ready.</summary>
    public double MedianDays => Math.Ceiling(Median);

    /// <summary>Part that is ready within so many days.</summary>
    public double Within(int days) => Normal.LowerTail(Math.Log(days / Median) / Sd);

    /// <summary>Draws the days of one.</summary>
    public int Draw(Draws draws) => (int)Math.Ceiling(Median * Math.Exp(draws.Normal(Sd)));
}
