using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Weighting;

/// <summary>Weights that make the arms equal on the mean of every covariate and stay as even as they can.</summary>
/// <remarks>Hainmueller (2012): the dual is convex; damped Newton on standardised covariates. Reference: topic <c>entropy_balancing</c>.</remarks>
internal static class EntropyBalancing
{
    /// <summary>The estimator <c>entropy-balancing</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "entropy-balancing",
        [.. TreatedData.Fields, Field.Choice("estimand", Estimand.Ate.Id, Estimand.Att.Id, Estimand.Atc.Id)],
        request => TreatedData.Use(request, data => Run(request, data)));

    private static Estimation Run(EstimationRequest request, TreatedData data)
    {
        if (data.Covariates.Count == 0) return Specification.Refuse(RefusalReason.InvalidField, "covariates");
        var estimand = request.Word("estimand", Estimand.Att.Id);
        Func<int, bool> isTarget = estimand switch { "ATT" => data.IsTreated, "ATC" => i => !data.IsTreated(i), _ => _ => true };
        var treated = estimand == Estimand.Att.Id ? Even(data, data.IsTreated) : Solve(data, data.IsTreated, isTarget);
        var untreated = estimand == Estimand.Atc.Id ? Even(data, i => !data.IsTreated(i)) : Solve(data, i => !data.IsTreated(i), isTarget);
        if (treated is null || untreated is null) return new NotEstimable(RefusalReason.NoOverlap);
        var arms = new WeightedArms(data, [.. treated.Weights.Zip(untreated.Weights, (a, b) => a + b)]);
        if (arms.LacksOverlap) return new NotEstimable(RefusalReason.NoOverlap);
        var clusters = TreatedData.ClustersOf(request);
        return new Estimate
        {
            Estimator = request.Estimator,
            N = data.N,
            Clusters = clusters?.Count,
            Terms = [Fixed(arms).Term(estimand, clusters, request.Level)],
            Diagnostics = new Dictionary<string, object?>(arms.Diagnostics)
            {
                ["estimand"] = estimand,
                ["lambda_treated"] = treated.Multipliers,
                ["lambda_control"] = untreated.Multipliers,
                ["max_weight_control"] = untreated.Weights.Max(),
            },
        };
    }

    /// <summary>Weights of the untreated that make them as the treated on the mean of every covariate, 1 for the treated; null when no positive weights do that.</summary>
    public static double[]? ToTreated(TreatedData data) =>
        Solve(data, i => !data.IsTreated(i), data.IsTreated) is { } untreated ? [.. untreated.Weights.Select((w, i) => data.IsTreated(i) ? 1 : w)] : null;

    /// <summary>The effect with the influence of each unit when the weights are taken as given (HC0 of the weighted regression).</summary>
    private static Influence Fixed(WeightedArms arms)
    {
        var data = arms.Data;
        double Total(bool treated) => Enumerable.Range(0, data.N).Where(i => data.IsTreated(i) == treated).Sum(i => arms.Weights[i]);
        var (treated, untreated) = (Total(true), Total(false));
        return new Influence(arms.Effect, [.. Enumerable.Range(0, data.N).Select(i => data.IsTreated(i)
            ? data.N * arms.Weights[i] * (data.Outcome[i] - arms.TreatedMean) / treated
            : -data.N * arms.Weights[i] * (data.Outcome[i] - arms.UntreatedMean) / untreated)]);
    }

    private static Balanced Even(TreatedData data, Func<int, bool> isOfArm) =>
        new([.. Enumerable.Range(0, data.N).Select(i => isOfArm(i) ? 1.0 : 0.0)], null);

    /// <summary>Weights of an arm, summing to its size, whose covariate means are those of the target; null when no positive weights do that.</summary>
    private static Balanced? Solve(TreatedData data, Func<int, bool> isOfArm, Func<int, bool> isTarget)
    {
        int[] units = [.. Enumerable.Range(0, data.N).Where(isOfArm)];
        int[] target = [.. Enumerable.Range(0, data.N).Where(isTarget)];
        var slopes = data.Design.Part([.. Enumerable.Range(1, data.Design.Columns.Count - 1)]);
        if (slopes.Columns.Count == 0) return Even(data, isOfArm);
        double[] means = [.. slopes.Columns.Select(c => target.Average(i => c[i]))];
        double[] spreads = [.. slopes.Columns.Select(c => Moments.Of(c).Sd)];
        double[][] columns = [.. slopes.Columns.Select((c, j) => Array.ConvertAll(units, i => (c[i] - means[j]) / spreads[j]))];
        if (EntropyDual.Solve(columns) is not { } solution) return null;
        var weights = new double[data.N];
        for (var k = 0; k < units.Length; k++) weights[units[k]] = solution.Weights[k] * units.Length;
        return new Balanced(weights, slopes.Names.Zip(solution.Multipliers.Zip(spreads, (l, s) => l / s)).ToDictionary(p => p.First, p => (object?)p.Second));
    }

    private sealed record Balanced(double[] Weights, IReadOnlyDictionary<string, object?>? Multipliers);
}
