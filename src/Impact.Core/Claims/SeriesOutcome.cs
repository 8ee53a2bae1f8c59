using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>An outcome as a series per quarter that is interrupted at a known moment, beside the same series of a comparison group when there is one.</summary>
/// <remarks>Claims rest on the jump of the level; a slope that surely goes the other way contradicts it (Bernal, Cummins and Gasparrini 2017, Int. J. Epidemiology 46(1), 348–355).</remarks>
internal static class SeriesOutcome
{
    /// <summary>What the claim rests on.</summary>
    public static OutcomeEvidence Evidence(AnalysisDataset dataset, Study study, Indicator indicator)
    {
        var values = QuarterValues.Of(dataset, study, indicator);
        var (supported, comparison) = (QuarterSeries.Of(values, Role.Supported), QuarterSeries.Of(values, Role.Comparison));
        var hasComparison = values.Any(v => v.Person.Role == Role.Comparison);
        var start = study.Break ?? study.From;
        return new()
        {
            IsMeasured = values.Any(v => v.Person.Role == Role.Supported),
            FollowUp = study.FollowUp.LastOrDefault(study.Baseline),
            HasComparison = hasComparison,
            Change = supported.BrokenAt(start),
            Differences = hasComparison ? [supported.Less(comparison).BrokenAt(start)] : [],
            Shortage = ClaimReason.SeriesTooShort,
            Caution = ClaimReason.SomethingElseThen,
        };
    }

    /// <summary>Whether the slope goes surely one way and the level surely the other.</summary>
    public static bool IsContradicted(Estimation.Estimation? estimation) =>
        estimation is Estimate { Estimator: "its", Terms: [var level, var slope, ..] } && ClaimRules.Side(level) * ClaimRules.Side(slope) < 0;

    /// <summary>Level and slope as contrasts: of the difference between the groups first.</summary>
    public static IEnumerable<ContrastEstimate> Contrasts(MeasuredOutcome measured, double? adjustedP)
    {
        var evidence = measured.Evidence;
        return
        [
            .. evidence.Differences.SelectMany(d => Of(measured, d, [Role.Supported, Role.Comparison])).Select((c, i) => i == 0 ? c with { PAdjusted = adjustedP } : c),
            .. Of(measured, evidence.Change, [Role.Supported]).Select((c, i) => i == 0 ? c with { PAdjusted = evidence.AdjustedChangeP } : c),
        ];
    }

    private static IEnumerable<ContrastEstimate> Of(MeasuredOutcome measured, Estimation.Estimation? estimation, IReadOnlyList<Role> groups) =>
        estimation is not Estimate estimate ? [] : estimate.Terms.Take(2).Select(term =>
            ContrastEstimate.Of(estimate, term, groups, $"{term.Term}-{measured.Study.Break ?? measured.Study.From}") with { Wave = measured.Evidence.FollowUp!.Value });
}
