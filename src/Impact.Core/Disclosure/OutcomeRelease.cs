using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Disclosure;

/// <summary>Releases one outcome.</summary>
internal static class OutcomeRelease
{
    public static ReleasedOutcome Of(OutcomeResult result, (Study Study, AnalysisDataset Dataset) from, DisclosurePolicy policy)
    {
        var groups = AllOrNone(result.Indicator, [.. result.Groups.Select(f => new ReleasedFigure(f.Group, f.Wave, ReleasedFigures.Figure(f, result.Indicator, policy)))]);
        IReadOnlyList<Released<ContrastEstimate>> estimates = [.. result.Estimates.Select(e => ReleasedFigures.Estimate(e, result.Indicator.Unit, AreShown(e, groups, result.Indicator.Counting is null ? from.Study.Baseline : 0)))];
        return new ReleasedOutcome
        {
            Outcome = result.Outcome,
            Indicator = result.Indicator,
            Groups = groups,
            InPeople = Figures(result.InPeople, Unit.Share, policy),
            Everyone = EveryoneRelease.Of(result, groups, policy),
            Estimates = estimates,
            Series = SeriesRelease.Of(result, from.Study, estimates, policy),
            Teams = FurtherRelease.Teams(result, groups, from, policy),
            Conduct = FurtherRelease.Conduct(result, policy),
            BookedSaving = FurtherRelease.Booked(result, estimates.Count > 0 && estimates[0].IsPublished, policy),
            Benchmarks = result.Benchmarks,
            Claim = result.Claim,
            EvidenceLevel = result.EvidenceLevel,
            Maryland = result.Maryland,
            AgreedBeforehand = result.AgreedBeforehand,
        };
    }

    /// <summary>Money by a figure is the number of persons who reached it in a period; how many did in the whole study is known of other outcomes. So where one period is withheld all are.</summary>
    private static IReadOnlyList<ReleasedFigure> AllOrNone(Indicator indicator, IReadOnlyList<ReleasedFigure> figures)
    {
        var hidden = new Withheld<GroupFigure>(WithheldReason.Disclosure);
        return indicator.Counting?.Statistic is CostPerEvent && figures.Any(f => f.Figure == hidden) ? [.. figures.Select(f => f with { Figure = hidden })] : figures;
    }

    private static IReadOnlyList<ReleasedFigure> Figures(IReadOnlyList<GroupFigure> figures, Unit unit, DisclosurePolicy policy) =>
        [.. figures.Select(f => new ReleasedFigure(f.Group, f.Wave, ReleasedFigures.Figure(f, unit, policy)))];

    /// <summary>Whether the figures from which an estimate could be rebuilt are themselves shown.</summary>
    private static bool AreShown(ContrastEstimate estimate, IReadOnlyList<ReleasedFigure> groups, int first)
    {
        var between = estimate.Groups;
        return groups.Where(g => between.Contains(g.Group) && (g.Wave == first || g.Wave == estimate.Wave)) is var used
            && used.Any() && used.All(g => g.Figure.IsPublished);
    }
}
