using System.Globalization;
using Impact.Core.Estimation.StandardErrors;
using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation.Staggered;

/// <summary>Difference-in-differences when groups start at different moments.</summary>
internal static class StaggeredDifference
{
    private const string Balanced = "balanced";

    /// <summary>The estimator <c>staggered-did</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "staggered-did",
        [
            Field.Column("outcome"), Field.Group("unit", true), Field.Column("time"), Field.Column("first_treated"),
            new("covariates", FieldKind.Terms), Field.Choice("control", "never", "not-yet"), Field.Choice("method", "reg", "ipw", "dr"),
            Field.Choice("base", "varying", "universal"), Field.Choice("panel", Balanced, "per-comparison"), Field.Group("cluster"),
        ],
        Run);

    private static Estimation Run(EstimationRequest all)
    {
        var request = Comparable(all);
        if (GroupTimePanel.Of(request, request.Word("panel", Balanced) != Balanced) is not { } pivoted) return Specification.Refuse(RefusalReason.RepeatedTime, request.Words("unit")[0]);
        var (panel, rows, leftOut) = pivoted;
        var rules = new GroupTimeRules(request.Word("method", "dr"), UsesNotYetTreated(request), request.Word("base", "varying") == "universal");
        if (panel.N == 0 || panel.Groups.Length == 0) return new NotEstimable(RefusalReason.TooFewObservations);
        if (!panel.First.Any(double.IsPositiveInfinity)) return new NotEstimable(RefusalReason.NoComparison);
        if (!request.Outcome().Distinct().Skip(1).Any()) return new NotEstimable(RefusalReason.NoVariation);
        if (GroupTimeEffects.Of(panel, rules) is not { } effects) return new NotEstimable(RefusalReason.NoOverlap);
        var clusters = TreatedData.ClustersOf(request with { Table = request.Table.Take(rows) });
        if (TreatedData.ClusterFault(clusters, i => panel.Groups.Contains(panel.First[i]), i => double.IsPositiveInfinity(panel.First[i])) is { } fault) return new NotEstimable(fault);
        double[] without = ReferenceEquals(request, all) ? [] : [.. all.Outcome("time").Distinct().Where(t => t > panel.Times[^1]).Order()];
        return Result(request, new Aggregation(panel, effects), clusters, (leftOut, without));
    }

    private static bool UsesNotYetTreated(EstimationRequest request) => request.Word("control", "never") == "not-yet";

    /// <summary>When every unit starts, there is nobody to compare with from the last start on: those moments are left out, and the last to start are never treated in the others (as did::att_gt).</summary>
    private static EstimationRequest Comparable(EstimationRequest all)
    {
        if (!UsesNotYetTreated(all)) return all;
        var (time, first) = (all.Outcome("time"), all.Outcome("first_treated"));
        var last = first.Max();
        if (last > time.Max() || first.Contains(0)) return all;
        return all with { Table = all.Table.Take([.. Enumerable.Range(0, time.Length).Where(i => time[i] < last)]) };
    }

    private static Estimate Result(EstimationRequest request, Aggregation aggregation, Clusters? clusters, (int Units, double[] Moments) leftOut)
    {
        var (panel, effects) = (aggregation.Panel, aggregation.Effects);
        double[][] groups = [.. panel.Groups.Select(g => Array.ConvertAll(panel.First, first => first == g ? 1.0 : 0))];
        return new Estimate
        {
            Estimator = request.Estimator,
            N = panel.N,
            Clusters = clusters?.Count,
            Terms = [.. Terms(aggregation).Select(t => t.Effect.Term(t.Name, clusters, request.Level))],
            Diagnostics = new Dictionary<string, object?>
            {
                ["control"] = request.Word("control", "never"),
                ["method"] = request.Word("method", "dr"),
                ["base"] = request.Word("base", "varying"),
                ["panel"] = request.Word("panel", Balanced),
                ["incomplete_units"] = leftOut.Units + panel.Incomplete,
                ["left_out_units"] = leftOut.Units,
                ["left_out_moments"] = leftOut.Moments,
                ["measured_share_min"] = effects.Min(e => e.Measured),
                ["always_treated_units"] = panel.First.Count(g => g <= panel.Times[0]),
                ["group_sizes"] = panel.Groups.ToDictionary(Text, g => (object?)panel.First.Count(f => f == g)),
                ["pre_test"] = PreTest.Of(effects, panel.N, clusters),
                ["simultaneous"] = SimultaneousBands.Of(aggregation.Dynamic, clusters, (request.Level, request.Seed)),
                ["warnings"] = clusters is null ? [] : ClusterWarnings.Of(groups, [clusters]),
            },
        };
    }

    private static IEnumerable<(string Name, Influence Effect)> Terms(Aggregation aggregation) =>
    [
        ("simple", aggregation.Simple),
        ("dynamic", aggregation.DynamicOverall),
        .. aggregation.Dynamic.Select(d => ($"dynamic({Text(d.Key)})", d.Effect)),
        ("group", aggregation.GroupOverall),
        .. aggregation.Group.Select(g => ($"group({Text(g.Key)})", g.Effect)),
        ("calendar", aggregation.CalendarOverall),
        .. aggregation.Calendar.Select(c => ($"calendar({Text(c.Key)})", c.Effect)),
        .. aggregation.Effects.Select(e => ($"ATT({Text(e.Group)},{Text(e.Time)})", e.Influence)),
    ];

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
