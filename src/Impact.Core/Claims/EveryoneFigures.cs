using System.Globalization;
using Impact.Core.Estimation;
using Impact.Core.Estimation.Missing;
using Impact.Core.Estimation.Weighting;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>Estimates an outcome of everyone who began, by the inverse of the probability to stay.</summary>
internal sealed class EveryoneFigures
{
    private const double Level = 0.95;
    private static readonly Role[] Groups = [Role.Supported, Role.Comparison];

    private readonly MeasuredOutcome measured;
    private readonly IReadOnlyList<Participant> persons;
    private readonly Clusters clusters;
    private readonly List<(int Wave, Staying? Staying, RefusalReason? Refusal)> waves = [];

    private EveryoneFigures(MeasuredOutcome measured, IReadOnlyList<StudyPanel> mainOutcomes, int last)
    {
        this.measured = measured;
        persons = [.. Groups.SelectMany(measured.Panel.Group).Where(p => measured.Panel.Has(p, measured.Study.Baseline))];
        clusters = Clusters.Of(persons.Select(p => ClusterNames.Of(p, measured.Study)));
        Follow(new StayingModel(measured.Study, measured.Panel, mainOutcomes), last);
    }

    /// <summary>An outcome of persons at waves; null for one that is counted, of a series or of staggered starts, and when nobody was measured twice.</summary>
    /// <param name="measured">The outcome.</param>
    /// <param name="all">Every outcome of the study: the main ones tell who stays.</param>
    /// <param name="claim">What may be said about it.</param>
    public static EveryoneOutcome? Of(MeasuredOutcome measured, IEnumerable<MeasuredOutcome> all, Claim claim)
    {
        if (measured.Counted is not null || measured.Study.Design is Observations.Design.InterruptedSeries or Observations.Design.Staggered || measured.Panel.MainFollowUp is not { } last) return null;
        var main = all.Where(o => o.Counted is null && o.Outcome.Role == OutcomeRole.Primary && o.Indicator.Id != measured.Indicator.Id).Select(o => o.Panel);
        var figures = new EveryoneFigures(measured, [.. main], last);
        var printed = figures.Figures().ToList();
        return new EveryoneOutcome(printed, [.. figures.Changes()]) { TippingPoint = LeaversTip.Of(measured, claim, printed) };
    }

    private void Follow(StayingModel model, int last)
    {
        (Staying? Staying, RefusalReason? Refusal) now = (Staying.Everybody(persons.Count), null);
        waves.Add((measured.Study.Baseline, now.Staying, null));
        foreach (var wave in measured.Study.FollowUp.Where(w => w <= last && persons.Any(p => measured.Panel.Has(p, w))).Distinct().Order())
        {
            if (now.Staying is { } before) now = model.Next(before, persons, [.. waves.Select(w => w.Wave)], wave);
            waves.Add((wave, now.Staying, now.Refusal));
        }
    }

    private IEnumerable<EveryoneFigure> Figures() =>
        from at in waves
        from @group in Groups
        where persons.Any(p => p.Role == @group)
        orderby @group == Role.Comparison, at.Wave
        select Figure(@group, at.Wave);

    private EveryoneFigure Figure(Role group, int wave)
    {
        var figure = Bounds(group, wave);
        return Arm(group, wave).Arm is not { } arm ? figure with { Refusal = Arm(group, wave).Refusal } : figure with
        {
            Value = arm.Mean.Value,
            Se = arm.Mean.Se(clusters),
            Low = Interval(arm.Mean, group)?.Low,
            High = Interval(arm.Mean, group)?.High,
            Effective = arm.Effective,
        };
    }

    /// <summary>Of whom the figure is, and what it would be if the others all did as badly, or as well, as the scale allows (Manski 1990).</summary>
    private EveryoneFigure Bounds(Role group, int wave)
    {
        var (indicator, panel) = (measured.Indicator, measured.Panel);
        var began = persons.Where(p => p.Role == group).ToList();
        var known = began.Where(p => panel.Has(p, wave)).Select(p => panel.Value(p, wave)).ToList();
        double? IfOthers(double? value) => indicator.IsRatioOfSums ? null : (known.Sum() + ((began.Count - known.Count) * value)) / began.Count;
        var passed = waves.Select(w => w.Wave).Where(w => w <= wave).ToList();
        return new EveryoneFigure
        {
            Group = group,
            Wave = wave,
            N = began.Count,
            Observed = began.Count(p => passed.TrueForAll(w => panel.Has(p, w))),
            Lowest = IfOthers(indicator.Minimum),
            Highest = IfOthers(indicator.Maximum),
        };
    }

    /// <summary>The weighted outcomes of a group; a reason when they do not carry a mean.</summary>
    private (StayedArm? Arm, RefusalReason? Refusal) Arm(Role group, int wave)
    {
        var (_, staying, refusal) = waves.Single(w => w.Wave == wave);
        if (staying is null) return (null, refusal);
        double[] values = [.. persons.Select(p => measured.Panel.Has(p, wave) ? measured.Panel.Value(p, wave) : double.NaN)];
        var arm = new StayedArm(values, staying, i => persons[i].Role == group && !double.IsNaN(values[i]) ? measured.Panel.Weights([persons[i]], wave)?[0] ?? 1 : 0);
        RefusalReason? fault = arm.Stayed < PanelModel.FewestPersons ? RefusalReason.TooFewObservations
            : ClustersOf(group) < PanelModel.FewClusters ? RefusalReason.TooFewClusters
            : arm.LacksOverlap ? RefusalReason.NoOverlap
            : arm.Mean.Se(clusters) is var se && (se == 0 || !double.IsFinite(se)) ? RefusalReason.NoVariation : null;
        return fault is null ? (arm, null) : (null, fault);
    }

    private IEnumerable<ContrastEstimate> Changes()
    {
        foreach (var wave in waves.Select(w => w.Wave).Where(w => w != measured.Study.Baseline).OrderDescending())
        {
            var (supported, comparison) = (Change(Role.Supported, wave), Change(Role.Comparison, wave));
            if (supported is { } a && comparison is { } b) yield return Contrast([Role.Supported, Role.Comparison], wave, Influence.Combine([a, b], [1, -1]));
            if (supported is { } s) yield return Contrast([Role.Supported], wave, s);
            if (comparison is { } c) yield return Contrast([Role.Comparison], wave, c);
        }
    }

    private Influence? Change(Role group, int wave) =>
        persons.Any(p => p.Role == group) && Arm(group, wave).Arm is { } now && Arm(group, measured.Study.Baseline).Arm is { } start
            ? Influence.Combine([now.Mean, start.Mean], [1, -1]) : null;

    private ContrastEstimate Contrast(Role[] groups, int wave, Influence change)
    {
        var term = Wald.Term("change", (change.Value, change.Se(clusters), groups.Min(ClustersOf) - 1), Level);
        var estimate = new Estimate { Estimator = CensoringWeights.Estimator.Id, N = persons.Count(p => groups.Contains(p.Role)), Clusters = groups.Sum(ClustersOf), Terms = [term] };
        return ContrastEstimate.Of(estimate, term, groups, string.Create(CultureInfo.InvariantCulture, $"wave{wave}-wave{measured.Study.Baseline}")) with { Wave = wave };
    }

    private int ClustersOf(Role group) => clusters.CountWhere(i => persons[i].Role == group);

    private Interval? Interval(Influence mean, Role group) =>
        BoundedInterval.Of((mean.Value, mean.Se(clusters), ClustersOf(group) - 1), measured.Indicator.Unit, Level);
}
