using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Numerics;

namespace Impact.Core.Claims;

/// <summary>Interval of a weighted mean that stays within what the unit can be.</summary>
internal static class BoundedInterval
{
    /// <summary>A t interval: on the logit scale for a share, on the log scale for euro and hours, which are skewed; as it is for points. Null without a spread.</summary>
    /// <param name="mean">Mean, standard error and degrees of freedom.</param>
    /// <param name="unit">Unit of the mean.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    /// <remarks>Delta method; for shares Korn and Graubard (1998), Survey Methodology 24, 193–201, as <c>svyciprop(method = "logit")</c> of the R package survey.</remarks>
    public static Interval? Of((double Value, double Se, double Df) mean, Unit unit, double level)
    {
        var (value, se, df) = mean;
        if (!double.IsFinite(se) || se <= 0 || df < 1) return null;
        var t = StudentT.Quantile((1 + level) / 2, df);
        return unit switch
        {
            Unit.Share when value is > 0 and < 1 => new(Inverse(Logit(value) - (t * se / (value * (1 - value)))), Inverse(Logit(value) + (t * se / (value * (1 - value))))),
            Unit.Euro or Unit.Hours when value > 0 => new(value * Math.Exp(-t * se / value), value * Math.Exp(t * se / value)),
            _ => new(value - (t * se), value + (t * se)),
        };
    }

    private static double Logit(double share) => Math.Log(share / (1 - share));

    private static double Inverse(double logit) => 1 / (1 + Math.Exp(-logit));
}
