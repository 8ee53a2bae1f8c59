namespace Impact.Core.Estimation.Weighting;

/// <summary>Effect of a treatment by weighting with the propensity score.</summary>
/// <remarks>
/// Hájek means; the standard error is that of the stacked estimating equations, so that it knows that the weights were estimated (Lunceford and Davidian 2004).
/// Reference: topic <c>propensity_ipw</c>, and numerically differentiated stacked equations.
/// </remarks>
internal static class InverseProbability
{
    /// <summary>The estimator <c>ipw</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "ipw",
        [.. TreatedData.Fields, Field.Choice("estimand", [.. Estimand.All.Select(e => e.Id)])],
        request => TreatedData.Use(request, data => Run(request, data)));

    private static Estimation Run(EstimationRequest request, TreatedData data)
    {
        var estimand = Estimand.Of(request.Word("estimand", Estimand.Ate.Id));
        if (Propensity.Fit(data.Treated, data.Design) is not { } propensity) return new NotEstimable(RefusalReason.Separation);
        var arms = new WeightedArms(data, Weights(data, propensity, estimand));
        if (arms.LacksOverlap) return new NotEstimable(RefusalReason.NoOverlap);
        var clusters = TreatedData.ClustersOf(request);
        return new Estimate
        {
            Estimator = request.Estimator,
            N = data.N,
            Clusters = clusters?.Count,
            Terms = [InfluenceOf(arms, propensity, estimand).Term(estimand.Id, clusters, request.Level)],
            Diagnostics = new Dictionary<string, object?>(arms.Diagnostics)
            {
                ["estimand"] = estimand.Id,
                ["propensity"] = Summary(propensity),
                ["unbalanced"] = Balance.Unbalanced(data, arms.Weights),
            },
        };
    }

    /// <summary>Weight of each unit in its own arm.</summary>
    public static double[] Weights(TreatedData data, Propensity propensity, Estimand estimand) =>
        [.. propensity.Score.Select((e, i) => data.IsTreated(i) ? estimand.Treated(e) : estimand.Untreated(e))];

    /// <summary>Coefficients, range and overlap of the propensity score.</summary>
    public static Dictionary<string, object?> Summary(Propensity propensity) => new()
    {
        ["coefficients"] = propensity.Coefficients,
        ["min"] = propensity.Score.Min(),
        ["max"] = propensity.Score.Max(),
        ["mean"] = propensity.Score.Average(),
        ["share_outside_0.1_0.9"] = propensity.Score.Count(e => e is < 0.1 or > 0.9) / (double)propensity.Score.Length,
    };

    private static Influence InfluenceOf(WeightedArms arms, Propensity propensity, Estimand estimand)
    {
        var data = arms.Data;
        var (treatedMean, untreatedMean) = (arms.TreatedMean, arms.UntreatedMean);
        var treatedWeight = Enumerable.Range(0, data.N).Where(data.IsTreated).Sum(i => arms.Weights[i]) / data.N;
        var untreatedWeight = (arms.Weights.Sum() / data.N) - treatedWeight;
        double Signed(int i, double weight) => data.IsTreated(i)
            ? weight * (data.Outcome[i] - treatedMean) / treatedWeight
            : -weight * (data.Outcome[i] - untreatedMean) / untreatedWeight;
        double Slope(int i) => data.IsTreated(i) ? estimand.TreatedSlope(propensity.Score[i]) : estimand.UntreatedSlope(propensity.Score[i]);
        double[] own = [.. Enumerable.Range(0, data.N).Select(i => Signed(i, arms.Weights[i]))];
        double[] slopes = [.. Enumerable.Range(0, data.N).Select(i => Signed(i, Slope(i)))];
        var estimated = propensity.Model.Influence(propensity.Model.MeanColumns(slopes));
        return new Influence(arms.Effect, [.. own.Zip(estimated, (a, b) => a + b)]);
    }
}
