using Impact.Core.Numerics;

namespace Impact.Core.Estimation;

/// <summary>Critical values that belong to a confidence level.</summary>
internal static class ConfidenceLevel
{
    /// <summary>Two-sided critical value of the standard normal distribution.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static double Normal(double level) => Numerics.Normal.UpperQuantile(Tail(level));

    /// <summary>Two-sided critical value of Student's t distribution.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1 or df is not above 0.</exception>
    public static double T(double level, double df) => StudentT.UpperQuantile(Tail(level), df);

    /// <summary>Probability beyond either bound.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static double Tail(double level)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), "A confidence level lies between 0 and 1.");
        return (1 - level) / 2;
    }
}
