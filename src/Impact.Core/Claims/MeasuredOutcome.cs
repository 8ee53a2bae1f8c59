using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>An outcome with the values of all persons and the estimates made from them.</summary>
internal sealed record MeasuredOutcome
{
    public required AnalysisDataset Dataset { get; init; }

    public required Study Study { get; init; }

    public required Outcome Outcome { get; init; }

    public required Indicator Indicator { get; init; }

    public required StudyPanel Panel { get; init; }

    public required OutcomeEvidence Evidence { get; init; }

    /// <summary>The outcome over periods, when its indicator is counted; then nobody has a value in <see cref="Panel"/>.</summary>
    public CountedOutcome? Counted { get; init; }

    public static MeasuredOutcome Of(AnalysisDataset dataset, Study study, Outcome outcome, ulong seed)
    {
        var indicator = Indicators.Indicators.Find(outcome.Indicator)
            ?? throw new ArgumentException("The study names an indicator that does not exist.", nameof(outcome));
        var panel = new StudyPanel(dataset, study, indicator);
        var counted = CountedOutcome.Of(dataset, study, indicator, seed);
        return new MeasuredOutcome
        {
            Dataset = dataset,
            Study = study,
            Outcome = outcome,
            Indicator = indicator,
            Panel = panel,
            Evidence = counted?.Evidence ?? EvidenceOf((dataset, study), indicator, outcome, panel),
            Counted = counted,
        };
    }

    private static OutcomeEvidence EvidenceOf((AnalysisDataset Rows, Study Study) data, Indicator indicator, Outcome outcome, StudyPanel panel) => data.Study.Design switch
    {
        Observations.Design.InterruptedSeries => SeriesOutcome.Evidence(data.Rows, data.Study, indicator),
        Observations.Design.Staggered => StaggeredOutcome.Evidence(
            StaggeredRows.Of(data.Rows, data.Study, indicator), outcome, panel.MainFollowUp is { } wave ? ChangeOf(panel, Role.Supported, wave) : null),
        _ => EvidenceAt(panel, data.Study, panel.MainFollowUp),
    };

    /// <summary>Everything that can be estimated between baseline and one follow-up wave.</summary>
    public static OutcomeEvidence EvidenceAt(StudyPanel panel, Study study, int? wave)
    {
        Judged[] differences = wave is { } at ? [.. Differences(panel, study, at)] : [];
        return new()
        {
            IsMeasured = panel.Group(Role.Supported).Any(p => panel.Has(p, study.Baseline) || study.FollowUp.Any(w => panel.Has(p, w))),
            FollowUp = wave,
            HasComparison = panel.HasComparison,
            Change = wave is { } w ? ChangeOf(panel, Role.Supported, w) : null,
            Differences = [.. differences.Select(d => d.Estimation)],
            Simpler = [.. differences.Select(d => d.Simpler).OfType<ClaimReason>().Distinct()],
            DropOut = wave is { } last ? new[] { Role.Supported, Role.Comparison }.Max(group => PartLost(panel, group, last)) : 0,
        };
    }

    private static double PartLost(StudyPanel panel, Role group, int wave) =>
        panel.Group(group).Select(p => panel.IsPaired(p, wave) ? 0.0 : 1.0).DefaultIfEmpty(0).Average();

    public static Estimation.Estimation ChangeOf(StudyPanel panel, Role group, int wave) =>
        PairedChange.Estimate(panel.Pair([.. panel.Paired(wave).Where(p => p.Role == group)], wave));

    private static IEnumerable<Judged> Differences(StudyPanel panel, Study study, int wave)
    {
        var pairs = panel.Pair(panel.Paired(wave), wave);
        return DesignRules.Of(study.Design).Estimators.Select(estimator => estimator.Run(pairs));
    }
}
