namespace Impact.Core.Estimation.Sensitivity;

/// <summary>How strong an unmeasured cause would have to be, on both sides, to explain an effect away.</summary>
/// <remarks>T. J. VanderWeele and P. Ding (2017), Annals of Internal Medicine 167, 268; conversions from the same paper.</remarks>
public static class EValue
{
    /// <summary>The E-value of a risk ratio.</summary>
    /// <param name="riskRatio">Risk ratio, above 0.</param>
    /// <returns>A risk ratio of 1 or more; 1 needs no unmeasured cause at all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not above 0.</exception>
    public static double Of(double riskRatio)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(riskRatio);
        var ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
        return ratio + Math.Sqrt(ratio * (ratio - 1));
    }

    /// <summary>The E-value of the bound of the interval that is nearest to 1; 1 when the interval holds 1.</summary>
    /// <param name="interval">Interval of a risk ratio, above 0.</param>
    public static double OfInterval(Interval interval) =>
        interval.Contains(1) ? 1 : Of(interval.Low > 1 ? interval.Low : interval.High);

    /// <summary>The risk ratio that goes with a difference in standard deviations.</summary>
    /// <param name="d">Standardised difference.</param>
    public static double FromStandardisedDifference(double d) => Math.Exp(0.91 * d);

    /// <summary>The risk ratio that goes with an odds ratio of an outcome that is common (above 15 %).</summary>
    /// <param name="oddsRatio">Odds ratio, above 0.</param>
    public static double FromCommonOddsRatio(double oddsRatio) => Math.Sqrt(oddsRatio);

    /// <summary>The risk ratio that goes with a hazard ratio of an outcome that is common (above 15 % at the end).</summary>
    /// <param name="hazardRatio">Hazard ratio, above 0.</param>
    public static double FromCommonHazardRatio(double hazardRatio) =>
        (1 - Math.Pow(0.5, Math.Sqrt(hazardRatio))) / (1 - Math.Pow(0.5, Math.Sqrt(1 / hazardRatio)));
}
