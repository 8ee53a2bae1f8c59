using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation.Staggered;

/// <summary>Averages of group-time effects, with the uncertainty of the group sizes that weigh them.</summary>
/// <remarks>Callaway and Sant'Anna (2021), section 3.1 and corollary 2: weights are shares of groups, so they have an influence function of their own.</remarks>
internal sealed record Aggregation(GroupTimePanel Panel, IReadOnlyList<GroupTimeEffect> Effects)
{
    /// <summary>Mean over all treated group-moments, weighted by group size.</summary>
    public Influence Simple => BySize([.. Effects.Where(e => e.IsAfter)]);

    /// <summary>Per time since the start (event time).</summary>
    public IReadOnlyList<(double Key, Influence Effect)> Dynamic =>
        [.. Effects.GroupBy(e => e.Time - e.Group).OrderBy(g => g.Key).Select(g => (g.Key, BySize([.. g])))];

    /// <summary>Per group, mean over its treated moments.</summary>
    public IReadOnlyList<(double Key, Influence Effect)> Group =>
        [.. Effects.Where(e => e.IsAfter).GroupBy(e => e.Group).OrderBy(g => g.Key).Select(g => (g.Key, Mean([.. g.Select(e => e.Influence)])))];

    /// <summary>Per moment, mean over the groups then treated.</summary>
    public IReadOnlyList<(double Key, Influence Effect)> Calendar =>
        [.. Effects.Where(e => e.IsAfter).GroupBy(e => e.Time).OrderBy(g => g.Key).Select(g => (g.Key, BySize([.. g])))];

    /// <summary>Mean of the dynamic effects from the start on.</summary>
    public Influence DynamicOverall => Mean([.. Dynamic.Where(d => d.Key >= 0).Select(d => d.Effect)]);

    /// <summary>Mean of the group effects, weighted by group size.</summary>
    public Influence GroupOverall => BySize([.. Group.Select(g => new GroupTimeEffect(g.Key, g.Key, g.Effect, false))]);

    /// <summary>Mean of the effects per moment.</summary>
    public Influence CalendarOverall => Mean([.. Calendar.Select(c => c.Effect)]);

    private static Influence Mean(IReadOnlyList<Influence> parts) => Influence.Combine(parts, [.. parts.Select(_ => 1.0 / parts.Count)]);

    private Influence BySize(IReadOnlyList<GroupTimeEffect> cells)
    {
        double[] shares = [.. cells.Select(c => Panel.Share(c.Group))];
        var total = shares.Sum();
        var mean = Influence.Combine([.. cells.Select(c => c.Influence)], [.. shares.Select(s => s / total)]);
        var deviations = cells.GroupBy(c => c.Group).ToDictionary(g => g.Key, g => g.Sum(c => c.Influence.Value - mean.Value));
        return mean with { Function = [.. mean.Function.Select((f, i) => f + (deviations.GetValueOrDefault(Panel.First[i]) / total))] };
    }
}
