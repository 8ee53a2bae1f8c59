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
        units = UnitClusters.Of(counting.Units(dataset, study), dataset, study);
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
        Shortage = ChangeOf(Role.Supported) is Estimate ? ClaimReason.FewMunicipalities : ClaimReason.TooFewPersons,
    };

    /// <summary>Whether other municipalities have figures in the first and the last period.</summary>
    public bool HasComparison => Last is { } last && new[] { 0, last }.All(p => Figure(Role.Comparison, p)?.Value is not null);

    /// <summary>Change of a group from the first to the last period; null when there is no later period.</summary>
    public Estimation.Estimation? ChangeOf(Role group) => Last is not { } last ? null
        : new[] { 0, last }.Any(p => Figure(group, p) is not { Value: not null } f || f.N < counting.SmallestN) ? new NotEstimable(RefusalReason.TooFewObservations)
        : counting.Statistic.Change(Known(group, last), Known(group, 0), seed);

    /// <summary>Change here less the mean change of the other municipalities, which show how much the change of one municipality can be chance.</summary>
    /// <remarks>
    /// S. G. Donald and K. Lang (2007), Review of Economics and Statistics 89(2), 221–233: one change per municipality, se = s √(1 + 1/m) with s their standard deviation over the m
    /// others, t with m − 1 degrees of freedom. The errors of the cases alone would call every accident of one municipality a difference.
    /// </remarks>
    private Estimation.Estimation DifferenceOfChanges()
    {
        if (ChangeOf(Role.Supported) is NotEstimable refused) return refused;
        var others = units.Where(u => u.Group == Role.Comparison).Select(u => u.Municipality).Distinct().Select(ChangeIn).OfType<double>().ToList();
        if (others.Count < FewestOthers) return new NotEstimable(RefusalReason.TooFewObservations);
        var (here, there) = (Figure(Role.Supported, Last!.Value)!.Value - Figure(Role.Supported, 0)!.Value, Moments.Of(others));
        if (there.Sd == 0) return new NotEstimable(RefusalReason.NoVariation);
        var term = Wald.Term("change", (here!.Value - there.Mean, there.Sd * Math.Sqrt(1 + (1.0 / others.Count)), others.Count - 1), ConfidenceOfClaims);
        return new Estimate { Estimator = "difference-of-changes", N = Figures.Where(f => f.Wave == 0 || f.Wave == Last).Sum(f => f.N), Clusters = others.Count + 1, Terms = [term] };
    }

    /// <summary>Change of one other municipality; null when it has too few units in the first or the last period.</summary>
    private double? ChangeIn(MunicipalityCode? municipality)
    {
        double?[] values = [.. new[] { 0, Last!.Value }.Select(period => ValueOf([.. Known(Role.Comparison, period).Where(u => u.Municipality == municipality)]))];
        return values[1] - values[0];

        double? ValueOf(List<UnitValue> here) => counting.Statistic.Size(here) < counting.SmallestN ? null : counting.Statistic.Of(here, seed).Value;
    }

    private const double ConfidenceOfClaims = 0.95;

    /// <summary>Other municipalities without which nothing is known of the chance of one: with fewer, t has too few degrees of freedom to be of use.</summary>
    private const int FewestOthers = 4;

    private int? LastPeriod(Func<GroupFigure, bool> isEnough) => Figure(Role.Supported, 0)?.Value is null
        ? null
        : Figures.Where(f => f is { Group: Role.Supported, Wave: > 0, Value: not null } && isEnough(f)).Select(f => (int?)f.Wave).Max();

    private GroupFigure? Figure(Role group, int period) => Figures.FirstOrDefault(f => f.Group == group && f.Wave == period);

    private List<UnitValue> At(Role group, int period) => [.. units.Where(u => u.Group == group && u.Period == period)];

    private List<UnitValue> Known(Role group, int period) => [.. At(group, period).Where(u => u.Value is not null)];
}
