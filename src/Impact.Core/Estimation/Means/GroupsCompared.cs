namespace Impact.Core.Estimation.Means;

/// <summary>Several groups compared at once from a specification.</summary>
internal static class GroupsCompared
{
    /// <summary>The estimator <c>anova</c>: terms <c>anova</c>, <c>welch</c> (both F) and <c>kruskal-wallis</c> (chi-squared).</summary>
    public static Estimator Estimator { get; } = new("anova", [Field.Column("outcome"), Field.Group("group", true)], Run);

    private static Estimation Run(EstimationRequest request)
    {
        var labels = request.TextsOf(request.Word("group"));
        double[][] groups = [.. labels.Zip(request.Outcome()).GroupBy(p => p.First, p => p.Second).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray())];
        if (groups.Length < 2 || groups.Any(g => g.Length < 2)) return new NotEstimable(RefusalReason.TooFewObservations);
        if (groups.Any(g => g.Distinct().Count() < 2)) return new NotEstimable(RefusalReason.NoVariation);
        var test = new OneWay(groups);
        return new Estimate
        {
            Estimator = request.Estimator,
            N = test.N,
            Terms = [Term("anova", test.Anova()), Term("welch", test.Welch()), Term("kruskal-wallis", test.KruskalWallis())],
            Diagnostics = new Dictionary<string, object?>
            {
                ["ss_between"] = test.Between,
                ["ss_within"] = test.Within,
                ["eta_squared"] = test.EtaSquared,
                ["omega_squared"] = test.OmegaSquared,
                ["levene"] = new Dictionary<string, object?> { ["statistic"] = test.Levene().Statistic, ["p"] = test.Levene().P },
            },
        };
    }

    private static TermEstimate Term(string name, GroupTest test) =>
        new(name, test.Statistic) { Statistic = test.Statistic, Df = double.IsInfinity(test.Df2) ? test.Df1 : test.Df2, P = test.P };
}
