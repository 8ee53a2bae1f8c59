using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Design = Impact.Core.Observations.Design;

namespace Impact.Core.Claims;

/// <summary>From evidence to claim: the only place where a rung of the ladder is given.</summary>
internal static class ClaimRules
{
    /// <summary>Probability of a chance finding over all outcomes of the study together.</summary>
    public const double Alpha = 0.05;

    /// <summary>Part of a group that may be lost before chance no longer decides who is compared.</summary>
    /// <remarks>Schulz and Grimes (2002), The Lancet 359, 781–785: a loss of more than 20 % threatens the validity of a trial.</remarks>
    public const double LargestDropOut = 0.20;

    /// <summary>The highest claim that design and estimates allow.</summary>
    /// <param name="evidence">Estimates of the outcome.</param>
    /// <param name="study">The study.</param>
    /// <param name="direction">Which way is better.</param>
    /// <param name="adjustedP">p-value corrected over all outcomes; null when nothing was estimated.</param>
    public static Claim Claim(OutcomeEvidence evidence, Study study, Direction direction, double? adjustedP)
    {
        if (!evidence.IsMeasured) return new(ClaimLevel.None, Movement.Unclear, [ClaimReason.NothingMeasured]);
        if (evidence.FollowUp is null) return new(ClaimLevel.Described, Movement.Unclear, [ClaimReason.NoFollowUp]);
        var reasons = WhyNotCompared(evidence, adjustedP).ToList();
        if (reasons.Count == 0)
            return Compared(evidence, study.Design, MovementOf(evidence.DifferenceTerms[0], direction));
        if (evidence.Refusals.Contains(RefusalReason.TooFewClusters))
            return new(ClaimLevel.CannotTell, Movement.Unclear, [.. reasons.Prepend(ClaimReason.TooFewClusters).Distinct()]);
        return Changed(evidence, direction, reasons, evidence.Differences.Count == 0 ? adjustedP : evidence.AdjustedChangeP);
    }

    /// <summary>
    /// A lottery makes groups alike at the start, and who starts later was shown to go alike before it; when many leave, they are no longer those groups.
    /// </summary>
    private static Claim Compared(OutcomeEvidence evidence, Design design, Movement movement)
    {
        ClaimReason[] cautions = [.. design is Design.Randomised or Design.Staggered ? [] : new[] { ClaimReason.NotRandomised }, .. evidence.Doubts, .. DropOut(evidence)];
        var highest = DesignRules.Of(design).Highest;
        return new(highest == ClaimLevel.Attributable && cautions.Length > 0 ? ClaimLevel.Differs : highest, movement, [.. cautions, .. evidence.Simpler]);
    }

    private static ClaimReason[] DropOut(OutcomeEvidence evidence) => evidence.DropOut > LargestDropOut ? [ClaimReason.DropOut] : [];

    private static Claim Changed(OutcomeEvidence evidence, Direction direction, List<ClaimReason> reasons, double? adjustedP)
    {
        var change = evidence.ChangeTerm;
        if (evidence.Change is null) return new(ClaimLevel.CannotTell, Movement.Unclear, reasons);
        if (change is null) return new(ClaimLevel.CannotTell, Movement.Unclear, [.. reasons.Prepend(WhyNot(evidence)).Distinct()]);
        if (SeriesOutcome.IsContradicted(evidence.Change)) return new(ClaimLevel.CannotTell, Movement.Unclear, [ClaimReason.JumpAndTrendDisagree, .. reasons]);
        if (Side(change) == 0) return new(ClaimLevel.CannotTell, Movement.Unclear, [ClaimReason.ChangeIntervalContainsZero, .. reasons]);
        if (adjustedP >= Alpha) return new(ClaimLevel.CannotTell, Movement.Unclear, [.. reasons.Prepend(ClaimReason.ManyOutcomes).Distinct()]);
        return new(ClaimLevel.Changed, MovementOf(change, direction), [.. reasons, evidence.Caution, .. DropOut(evidence)]);
    }

    private static IEnumerable<ClaimReason> WhyNotCompared(OutcomeEvidence evidence, double? adjustedP)
    {
        if (evidence.Differences.Count == 0)
        {
            yield return ClaimReason.NoComparisonGroup;
            yield break;
        }

        if (!evidence.HasComparison) yield return ClaimReason.NoComparisonGroup;
        else if (evidence.Refusals.Contains(RefusalReason.TooFewClusters)) yield return ClaimReason.TooFewClusters;
        else if (!evidence.IsComparedInFull) yield return WhyNot(evidence);
        else if (evidence.Differences.Any(SeriesOutcome.IsContradicted)) yield return ClaimReason.JumpAndTrendDisagree;
        else if (evidence.DifferenceTerms.Select(t => Math.Sign(t.Value)).Distinct().Count() > 1) yield return ClaimReason.EstimatesDisagree;
        else if (evidence.DifferenceTerms.Select(Side).Any(side => side == 0)) yield return ClaimReason.DifferenceIntervalContainsZero;
        else if (adjustedP >= Alpha) yield return ClaimReason.ManyOutcomes;
        else yield break;
        foreach (var simpler in evidence.Simpler) yield return simpler;
    }

    /// <summary>Why there is no estimate: everybody went the same way, nobody is left to compare with, or there are too few persons or quarters for it.</summary>
    private static ClaimReason WhyNot(OutcomeEvidence evidence) =>
        evidence.Refusals.Contains(RefusalReason.NoVariation) ? ClaimReason.NoVariation
        : evidence.Refusals.Contains(RefusalReason.NoComparison) ? ClaimReason.NoLaterStarters
        : evidence.Refusals.Contains(RefusalReason.NoOverlap) ? ClaimReason.LittleOverlap
        : evidence.Shortage;

    private static Movement MovementOf(TermEstimate term, Direction direction) =>
        term.Value > 0 == (direction == Direction.HigherIsBetter) ? Movement.Better : Movement.Worse;

    /// <summary>−1 or 1 when the whole interval lies below or above zero, else 0.</summary>
    public static int Side(TermEstimate term) => term.Low > 0 ? 1 : term.High < 0 ? -1 : 0;
}
