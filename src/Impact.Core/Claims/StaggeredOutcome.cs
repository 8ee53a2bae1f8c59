using Impact.Core.Estimation;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>An outcome of persons who start at different moments, compared with those who have not started yet or never do.</summary>
/// <remarks>Callaway and Sant'Anna (2021), J. Econometrics 225(2), 200–230. The moments are the waves of the study, or the quarters for what is known per quarter.</remarks>
internal static class StaggeredOutcome
{
    /// <summary>What the claim rests on.</summary>
    public static OutcomeEvidence Evidence(StaggeredRows rows, Outcome outcome, Estimation.Estimation? change)
    {
        var judged = rows.Estimate();
        var used = judged.Estimation as Estimate;
        return new()
        {
            IsMeasured = rows.Persons.Count > 0,
            FollowUp = rows.Study.FollowUp.LastOrDefault(rows.Study.Baseline),
            HasComparison = true,
            Change = change,
            Differences = [judged.Estimation],
            Simpler = judged.Simpler is { } simpler ? [simpler] : [],
            Doubts = used is null ? [] : [.. PreTrend.Doubts(used, rows.FewestBefore, outcome.Minimum ?? (PreTrend.EquivalenceInSd * rows.SdAtFirst))],
            DropOut = used is null ? 0 : 1 - (used.N / (double)rows.Enrolled * (double)used.Diagnostics["measured_share_min"]!),
        };
    }

    /// <summary>The mean effect, then the effect by moments since the start.</summary>
    public static IEnumerable<ContrastEstimate> Contrasts(MeasuredOutcome measured, double? adjustedP)
    {
        Role[] groups = measured.Panel.HasComparison ? [Role.Supported, Role.Comparison] : [Role.Supported];
        var evidence = measured.Evidence;
        var effects = evidence.Differences[0] is not Estimate estimate ? [] : estimate.Terms
            .Where(t => t.Term == "simple" || t.Term.StartsWith("dynamic(", StringComparison.Ordinal))
            .Select(t => ContrastEstimate.Of(estimate, t, groups, t.Term) with { Wave = evidence.FollowUp!.Value });
        return effects.Select((c, i) => i == 0 ? c with { PAdjusted = adjustedP } : c);
    }
}
