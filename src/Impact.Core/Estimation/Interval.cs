namespace Impact.Core.Estimation;

/// <summary>A confidence interval.</summary>
/// <param name="Low">Lower bound, in the unit of the estimate.</param>
/// <param name="High">Upper bound, in the unit of the estimate.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether a value lies in the interval, the bounds included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    internal static Interval Around(double value, double margin) => new(value - margin, value + margin);
}
