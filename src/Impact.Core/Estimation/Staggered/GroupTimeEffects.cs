using Impact.Core.Numerics;
using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation.Staggered;

/// <summary>Effect on one group at one moment; its influence is null at the reference moment.</summary>
/// <param name="Group">Moment at which the group starts.</param>
/// <param name="Time">Moment of the outcome.</param>
/// <param name="Influence">The effect; its function is on all n units.</param>
/// <param name="IsReference">Whether it is zero by construction.</param>
internal sealed record GroupTimeEffect(double Group, double Time, Influence Influence, bool IsReference)
{
    /// <summary>Part of the units of the comparison that were measured at both of its moments, of the side that has the smaller part; 0 to 1.</summary>
    public double Measured { get; init; } = 1;

    /// <summary>Whether the group is treated at the moment.</summary>
    public bool IsAfter => Time >= Group;
}

/// <summary>How a group is compared.</summary>
/// <param name="Method"><c>dr</c>, <c>reg</c> or <c>ipw</c>.</param>
/// <param name="UsesNotYetTreated">Whether groups that start later are compared with, besides those never treated.</param>
/// <param name="HasUniversalBase">Whether every moment is compared with the last before the start.</param>
internal sealed record GroupTimeRules(string Method, bool UsesNotYetTreated, bool HasUniversalBase);

/// <summary>Group-time average effects by two-by-two comparisons.</summary>
/// <remarks>
/// Callaway and Sant'Anna (2021). Standard errors divide by n (not n - 1). Reference: topic <c>callaway_santanna</c>. A comparison takes the units that were measured at both of its
/// moments; so units that miss a moment take part in the other comparisons. That is right when who misses what does not depend on how the outcome would have gone.
/// </remarks>
internal static class GroupTimeEffects
{
    /// <summary>All effects by group and moment; null when a comparison cannot be made.</summary>
    public static IReadOnlyList<GroupTimeEffect>? Of(GroupTimePanel panel, GroupTimeRules rules)
    {
        var cells = (from g in panel.Groups from t in Enumerable.Range(0, panel.Times.Length) where Base(panel, rules, g, t) >= 0 select (g, t)).ToArray();
        var effects = new GroupTimeEffect?[cells.Length];
        RowChunks.ForEach(cells.Length, k => effects[k] = Effect(panel, rules, cells[k].g, cells[k].t));
        return effects.All(e => e is not null) ? [.. effects.Select(e => e!)] : null;
    }

    /// <summary>Number of the moment compared with; -1 when there is none.</summary>
    private static int Base(GroupTimePanel panel, GroupTimeRules rules, double group, int time) =>
        rules.HasUniversalBase || panel.Times[time] >= group ? Array.FindLastIndex(panel.Times, t => t < group) : time - 1;

    private static GroupTimeEffect? Effect(GroupTimePanel panel, GroupTimeRules rules, double group, int time)
    {
        var before = Base(panel, rules, group, time);
        if (before == time) return new GroupTimeEffect(group, panel.Times[time], new Influence(0, new double[panel.N]), true);
        var last = panel.Times[Math.Max(time, before)];
        bool IsCompared(double first) => double.IsPositiveInfinity(first) || (rules.UsesNotYetTreated && first > last && first != group);
        int[] asked = [.. Enumerable.Range(0, panel.N).Where(i => panel.First[i] == group || IsCompared(panel.First[i]))];
        int[] used = Array.FindAll(asked, i => panel.HasBoth(i, before, time));
        double[] treated = Array.ConvertAll(used, i => panel.First[i] == group ? 1.0 : 0.0);
        double[] change = Array.ConvertAll(used, i => panel.Outcomes[time][i] - panel.Outcomes[before][i]);
        var covariates = panel.Covariates[Math.Min(before, time)].Select(c => new Covariate(c.Name, Array.ConvertAll(used, i => c.Values[i])));
        var design = Design.Constant(used.Length).With(covariates).Independent();
        if (Math.Min(treated.Sum(), used.Length - treated.Sum()) <= design.Columns.Count) return null;
        var method = design.Columns.Count == 1 ? "reg" : rules.Method;
        return new PanelDifference(change, treated, design).Effect(method) is { } effect
            ? new GroupTimeEffect(group, panel.Times[time], Spread(effect, used, panel.N), false)
            {
                Measured = asked.GroupBy(i => panel.First[i] == group).Min(side => side.Count(i => panel.HasBoth(i, before, time)) / (double)side.Count()),
            }
            : null;
    }

    /// <summary>The influence on all units: scaled by n over the number used, zero for the others.</summary>
    private static Influence Spread(Influence effect, int[] used, int n)
    {
        var function = new double[n];
        for (var k = 0; k < used.Length; k++) function[used[k]] = effect.Function[k] * n / used.Length;
        return effect with { Function = function };
    }
}
