using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Sensitivity;

/// <summary>How much of the variance of both treatment and outcome an unmeasured cause would have to explain to change the conclusion.</summary>
/// <remarks>C. Cinelli and C. Hazlett (2020), Journal of the Royal Statistical Society B 82, 39.</remarks>
public static class RobustnessValue
{
    /// <summary>Share of the outcome's remaining variance that the treatment explains.</summary>
    /// <param name="t">t statistic of the treatment.</param>
    /// <param name="df">Residual degrees of freedom.</param>
    public static double PartialR2(double t, double df) => t * t / (t * t + df);

    /// <summary>Share of variance needed to bring the estimate down by a part q.</summary>
    /// <param name="t">t statistic of the treatment.</param>
    /// <param name="df">Residual degrees of freedom.</param>
    /// <param name="q">Part of the estimate, 1 to bring it to zero.</param>
    /// <returns>A share, 0 to 1.</returns>
    public static double Of(double t, double df, double q = 1) => Value(q * Math.Abs(t) / Math.Sqrt(df));

    /// <summary>Share of variance needed to make the estimate no longer significant.</summary>
    /// <param name="t">t statistic of the treatment.</param>
    /// <param name="df">Residual degrees of freedom, above 1.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>A share, 0 to 1; 0 when it is not significant now.</returns>
    public static double OfSignificance(double t, double df, double level)
    {
        var critical = StudentT.UpperQuantile(ConfidenceLevel.Tail(level), df - 1) / Math.Sqrt(df - 1);
        return Value(Math.Max(0, Math.Abs(t) / Math.Sqrt(df) - critical));
    }

    private static double Value(double f)
    {
        var square = f * f;
        return (Math.Sqrt(square * square + 4 * square) - square) / 2;
    }
}
