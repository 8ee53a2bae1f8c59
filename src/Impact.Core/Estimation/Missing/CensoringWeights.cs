using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation.Missing;

/// <summary>Mean outcome, or difference between two arms, when some dropped out: who stayed counts by one over the probability of staying.</summary>
/// <remarks>
/// Robins, Rotnitzky and Zhao (1995), J. American Statistical Association 90(429), 106–121. Hájek means; the standard error is that of the stacked estimating equations, so that it
/// knows that the weights were estimated. The treatment is a column of the model of staying.
/// </remarks>
internal static class CensoringWeights
{
    /// <summary>Fewest observed outcomes in an arm beyond the columns of the model.</summary>
    private const int FewestSpare = 2;

    /// <summary>The estimator <c>ipcw</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "ipcw",
        [new("outcome", FieldKind.SparseColumn, true), new("treatment", FieldKind.NumberColumn), new("covariates", FieldKind.Terms, true), Field.Group("cluster")],
        Run);

    private static Estimation Run(EstimationRequest request)
    {
        var treated = request.Column("treatment");
        if (treated?.Any(a => a is not (0 or 1)) == true) return Specification.Refuse(RefusalReason.InvalidField, "treatment");
        var design = Design.Constant(request.Table.Rows).With(treated is null ? [] : [new Covariate(request.Word("treatment"), treated)]).With(request.Terms("covariates")).Independent();
        var outcome = Values(request);
        double[] observed = [.. outcome.Select(y => double.IsNaN(y) ? 0.0 : 1.0)];
        if (observed.Sum() < design.Columns.Count + FewestSpare) return new NotEstimable(RefusalReason.TooFewObservations);
        if (Staying.Of(observed, design) is not { } staying) return new NotEstimable(RefusalReason.Separation);
        StayedArm Arm(Func<int, bool> isIn) => new(outcome, staying, i => isIn(i) ? 1 : 0);
        StayedArm[] arms = treated is null ? [Arm(_ => true)] : [Arm(i => treated[i] == 1), Arm(i => treated[i] == 0)];
        if (Fault(arms, outcome, design.Columns.Count + FewestSpare) is { } reason) return new NotEstimable(reason);
        Func<int, bool>[] groups = treated is null ? [] : [i => treated[i] == 1, i => treated[i] == 0];
        if (TreatedData.ClusterFault(TreatedData.ClustersOf(request), groups) is { } fault) return new NotEstimable(fault);
        return Estimate(request, staying, arms);
    }

    private static RefusalReason? Fault(StayedArm[] arms, double[] outcome, int fewest) =>
        arms.Any(a => a.Stayed < fewest) ? RefusalReason.TooFewObservations
        : outcome.Where(y => !double.IsNaN(y)).Distinct().Count() == 1 ? RefusalReason.NoVariation
        : arms.Any(a => a.LacksOverlap) ? RefusalReason.NoOverlap
        : null;

    private static Estimate Estimate(EstimationRequest request, Staying staying, StayedArm[] arms)
    {
        var clusters = TreatedData.ClustersOf(request);
        var effect = arms is [var one] ? one.Mean : Influence.Combine([.. arms.Select(a => a.Mean)], [1, -1]);
        var diagnostics = new Dictionary<string, object?> { ["share_observed"] = staying.Observed.Average(), ["model_of_staying"] = staying.Summary };
        foreach (var (arm, suffix) in arms.Zip(arms.Length == 1 ? [""] : new[] { "_treated", "_control" })) arm.Describe(diagnostics, suffix);
        return new Estimate
        {
            Estimator = request.Estimator,
            N = request.Table.Rows,
            Clusters = clusters?.Count,
            Terms = [effect.Term(arms.Length == 1 ? "mean" : "difference", clusters, request.Level)],
            Diagnostics = diagnostics,
        };
    }

    private static double[] Values(EstimationRequest request)
    {
        var column = request.Table.Find(request.Word("outcome"))!;
        return [.. Enumerable.Range(0, column.Count).Select(i => column.Number(i) ?? double.NaN)];
    }
}
