using Impact.Core.Estimation;
using Impact.Core.Observations;
using Design = Impact.Core.Observations.Design;

namespace Impact.Core.Claims;

/// <summary>An estimator with what it says about the baseline.</summary>
/// <param name="AdjustsForBaseline">Whether the baseline outcome is among the covariates.</param>
/// <param name="Run">Estimates the difference between the groups, term <c>treated</c>.</param>
internal sealed record DesignEstimator(bool AdjustsForBaseline, Func<PairedPanel, Judged> Run);

/// <summary>An estimate, and why it is not the one that the design asks for.</summary>
/// <param name="Estimation">The estimate, or why there is none.</param>
/// <param name="Simpler">Why a simpler estimator stands in; null when none does.</param>
internal sealed record Judged(Estimation.Estimation Estimation, ClaimReason? Simpler = null);

/// <summary>What a design allows: its estimators, main one first, and the highest claim.</summary>
/// <param name="Estimators">A claim above <c>changed</c> needs every one of them on the same side of zero.</param>
/// <param name="Highest">Highest rung of the claim ladder.</param>
/// <remarks>
/// Without and with the baseline outcome among the covariates the two estimates bracket the effect: the first is right when the groups differ
/// by something stable, the second when people joined at a bad moment (Angrist &amp; Pischke 2009, section 5.4; Ding &amp; Li 2019).
/// </remarks>
internal sealed record DesignRules(IReadOnlyList<DesignEstimator> Estimators, ClaimLevel Highest)
{
    private static readonly DesignEstimator RandomisedAdjusted = new(true, panel => new(LinAdjusted.Estimate(panel)));

    /// <summary>Rules of a design. Designs that need more than two moments have their estimators elsewhere: <see cref="SeriesOutcome"/>, <see cref="StaggeredOutcome"/>.</summary>
    public static DesignRules Of(Design design) => design switch
    {
        Design.Comparison => new([WeighedChange.Plain, WeighedChange.BaselineAdjusted], ClaimLevel.Differs),
        Design.Randomised => new([RandomisedAdjusted], ClaimLevel.Attributable),
        Design.Staggered => new([], ClaimLevel.Attributable),
        Design.InterruptedSeries => new([], ClaimLevel.Differs),
        _ => new([], ClaimLevel.Changed),
    };
}
