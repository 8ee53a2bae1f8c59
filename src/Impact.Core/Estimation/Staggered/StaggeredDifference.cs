using System.Globalization;
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
            Field.Column("outcome"), new("unit", FieldKind.Columns, true), Field.Column("time"), Field.Column("first_treated"),
            new("covariates", FieldKind.Terms), Field.Choice("control", "never", "not-yet"), Field.Choice("method", "reg", "ipw", "dr"),
            Field.Choice("base", "varying", "universal"), Field.Choice("panel", Balanced, "per-comparison"), new("cluster", FieldKind.Columns),
        ],
        Run);

    private static Estimation Run(EstimationRequest request)
    {
        if (GroupTimePanel.Of(request, request.Word("panel", Balanced) != Balanced) is not { } pivoted) return Specification.Refuse(RefusalReason.RepeatedTime, request.Word("unit"));
        var (panel, rows, leftOut) = pivoted;
        var rules = new GroupTimeRules(request.Word("method", "dr"), request.Word("control", "never") == "not-yet", request.Word("base", "varying") == "universal");
        if (panel.N == 0 || panel.Groups.Length == 0) return new NotEstimable(RefusalReason.TooFewObservations);
        if (!panel.First.Any(double.IsPositiveInfinity) && !rules.UsesNotYetTreated) return new NotEstimable(RefusalReason.NoComparison);
        if (GroupTimeEffects.Of(panel, rules) is not { } effects) return new NotEstimable(RefusalReason.NoOverlap);
        var clusters = request.Words("cluster") is [var column, ..] ? Clusters.Of(rows.Select(r => request.TextsOf(column)[r])) : null;
        if (clusters?.Count < 2) return new NotEstimable(RefusalReason.TooFewClusters);
        var aggregation = new Aggregation(panel, effects);
        return new Estimate
        {
            Estimator = request.Estimator,
            N = panel.N,
            Clusters = clusters?.Count,
            Terms = [.. Terms(aggregation).Select(t => t.Effect.Term(t.Name, clusters, request.Level))],
            Diagnostics = new Dictionary<string, object?>
            {
                ["control"] = request.Word("control", "never"),
                ["method"] = rules.Method,
                ["base"] = request.Word("base", "varying"),
                ["panel"] = request.Word("panel", Balanced),
                ["incomplete_units"] = leftOut + panel.Incomplete,
                ["left_out_units"] = leftOut,
                ["measured_share_min"] = effects.Min(e => e.Measured),
                ["always_treated_units"] = panel.First.Count(g => g <= panel.Times[0]),
                ["group_sizes"] = panel.Groups.ToDictionary(Text, g => (object?)panel.First.Count(f => f == g)),
                ["pre_test"] = PreTest.Of(effects, panel.N, clusters),
                ["simultaneous"] = SimultaneousBands.Of(aggregation.Dynamic, clusters, (request.Level, request.Seed)),
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
