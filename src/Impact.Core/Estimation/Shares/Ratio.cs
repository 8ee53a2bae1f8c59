using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Shares;

/// <summary>A ratio that was estimated on the logarithmic scale.</summary>
/// <param name="Value">The ratio; 1 is no difference.</param>
/// <param name="LogSe">Standard error of its logarithm.</param>
/// <param name="Interval">Confidence interval of the ratio.</param>
public sealed record Ratio(double Value, double LogSe, Interval Interval)
{
    /// <summary>Two-sided p-value of no difference, by the normal distribution on the logarithmic scale.</summary>
    public double P => Normal.TwoSidedP(Math.Log(Value) / LogSe);

    internal static Ratio Of(double value, double logVariance, double level)
    {
        var se = Math.Sqrt(logVariance);
        var margin = ConfidenceLevel.Normal(level) * se;
        return new(value, se, new(value * Math.Exp(-margin), value * Math.Exp(margin)));
    }
}
