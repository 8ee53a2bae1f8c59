using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Numerics;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>An outcome that is counted over units in the periods of a study: its figures, and the change from the first to the last period.</summary>
internal sealed record CountedOutcome
{
    private readonly IReadOnlyList<UnitValue> units;
    private readonly Counting counting;
    private readonly bool isCompared;
    private readonly ulong seed;

    private CountedOutcome(AnalysisDataset dataset, Study study, Counting counting, ulong seed)
    {
        (this.counting, this.seed, isCompared) = (counting, seed, study.Design != Observations.Design.OneGroup);
        units = counting.Units(dataset, study);
        Figures = [.. from @group in new[] { Role.Supported, Role.Comparison }
                      from period in counting.Periods(study)
                      let here = At(@group, period.Number)
                      where here.Count > 0
                      select counting.Figure(here, period, seed)];
        Last = LastPeriod(f => f.N >= counting.SmallestN) ?? LastPeriod(_ => true);
    }

    /// <summary>Figures of every group and period with units.</summary>
    public IReadOnlyList<GroupFigure> Figures { get; }

    /// <summary>The last period with a figure of the supported group and enough units; null when the first period has none or there is no later one.</summary>
    public int? Last { get; }

    /// <summary>Counts an indicator; null when it is not counted but measured of persons.</summary>
    public static CountedOutcome? Of(AnalysisDataset dataset, Study study, Indicator indicator, ulong seed) =>
        indicator.Counting is { } counting ? new CountedOutcome(dataset, study, counting, seed) : null;

    /// <summary>What the claim rests on. A study with one group as its design is not compared: its claim stays below a difference, though the figures of others are shown.</summary>
    public OutcomeEvidence Evidence => new()
    {
        IsMeasured = Figures.Any(f => f.Group == Role.Supported && f.Value is not null),
        FollowUp = Last,
        HasComparison = HasComparison,
        Change = ChangeOf(Role.Supported),
        Differences = HasComparison && isCompared ? [DifferenceOfChanges()] : [],
    };

    /// <summary>Whether other municipalities have figures in the first and the last period.</summary>
    public bool HasComparison => Last is { } last && new[] { 0, last }.All(p => Figure(Role.Comparison, p)?.Value is not null);

    /// <summary>Change of a group from the first to the last period; null when there is no later period.</summary>
    public Estimation.Estimation? ChangeOf(Role group) => Last is not { } last ? null
        : new[] { 0, last }.Any(p => Figure(group, p) is not { Value: not null } f || f.N < counting.SmallestN) ? new NotEstimable(RefusalReason.TooFewObservations)
        : counting.Statistic.Change(Known(group, last), Known(group, 0), seed);

    /// <summary>Change of the supported group less that of the others: independent groups, so the variances add up.</summary>
    private Estimation.Estimation DifferenceOfChanges() => ChangeOf(Role.Supported)!.Match(
        supported => ChangeOf(Role.Comparison)!.Match<Estimation.Estimation>(
            other => supported.Terms[0].Se is { } x && other.Terms[0].Se is { } y
                ? new Estimate { Estimator = "difference-of-changes", N = supported.N + other.N, Terms = [Difference(supported.Terms[0].Value - other.Terms[0].Value, x, y)] }
                : new NotEstimable(RefusalReason.NoStandardError),
            refused => refused),
        refused => refused);

    private static TermEstimate Difference(double value, double x, double y) =>
        Wald.Term("change", (value, Math.Sqrt((x * x) + (y * y)), double.PositiveInfinity), ConfidenceOfClaims);

    private const double ConfidenceOfClaims = 0.95;

    private int? LastPeriod(Func<GroupFigure, bool> isEnough) => Figure(Role.Supported, 0)?.Value is null
        ? null
        : Figures.Where(f => f is { Group: Role.Supported, Wave: > 0, Value: not null } && isEnough(f)).Select(f => (int?)f.Wave).Max();

    private GroupFigure? Figure(Role group, int period) => Figures.FirstOrDefault(f => f.Group == group && f.Wave == period);

    private List<UnitValue> At(Role group, int period) => [.. units.Where(u => u.Group == group && u.Period == period)];

    private List<UnitValue> Known(Role group, int period) => [.. At(group, period).Where(u => u.Value is not null)];
}
