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
            Evidence = counted?.Evidence ?? EvidenceAt(panel, study, panel.MainFollowUp),
            Counted = counted,
        };
    }

    /// <summary>Everything that can be estimated between baseline and one follow-up wave.</summary>
    public static OutcomeEvidence EvidenceAt(StudyPanel panel, Study study, int? wave) => new()
    {
        IsMeasured = panel.Group(Role.Supported).Any(p => panel.Has(p, study.Baseline) || study.FollowUp.Any(w => panel.Has(p, w))),
        FollowUp = wave,
        HasComparison = panel.HasComparison,
        Change = wave is { } w ? ChangeOf(panel, Role.Supported, w) : null,
        Differences = wave is { } at ? [.. Differences(panel, study, at)] : [],
        DropOut = wave is { } last ? new[] { Role.Supported, Role.Comparison }.Max(group => PartLost(panel, group, last)) : 0,
    };

    private static double PartLost(StudyPanel panel, Role group, int wave) =>
        panel.Group(group).Select(p => panel.IsPaired(p, wave) ? 0.0 : 1.0).DefaultIfEmpty(0).Average();

    public static Estimation.Estimation ChangeOf(StudyPanel panel, Role group, int wave) =>
        PairedChange.Estimate(panel.Pair([.. panel.Paired(wave).Where(p => p.Role == group)], wave));

    private static IEnumerable<Estimation.Estimation> Differences(StudyPanel panel, Study study, int wave)
    {
        var pairs = panel.Pair(panel.Paired(wave), wave);
        return DesignRules.Of(study.Design).Estimators.Select(estimator => estimator.Run(pairs));
    }
}
