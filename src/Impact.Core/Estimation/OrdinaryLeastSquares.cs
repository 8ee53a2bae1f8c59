using Impact.Core.Estimation.StandardErrors;

namespace Impact.Core.Estimation;

/// <summary>Linear regression of an outcome on terms.</summary>
internal static class OrdinaryLeastSquares
{
    /// <summary>The estimator <c>ols</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "ols",
        [
            Field.Column("outcome"), new("terms", FieldKind.Terms), new("intercept", FieldKind.Flag), new("weights", FieldKind.NumberColumn),
            .. ErrorModel.Fields,
        ],
        request => RowWeights.Use(request, Run));

    private static Estimation Run(EstimationRequest request)
    {
        var terms = request.Terms("terms");
        var intercept = request.Flag("intercept", true);
        var design = intercept ? Design.Constant(request.Table.Rows) : new Design([], []);
        var model = new LinearModel(request.Outcome(), design.With(terms)) { Weights = request.Column("weights") };
        if (model.Design.Columns.Count == 0 || model.Fit() is not { } fit) return new NotEstimable(RefusalReason.SingularDesign);
        if (intercept && request.Outcome().Distinct().Count() < 2) return new NotEstimable(RefusalReason.NoVariation);
        var errors = ErrorModel.Of(request);
        return errors.Use(fit, covariance => Result(request, fit, errors, covariance));
    }

    /// <summary>All coefficients of a fit with their errors, and how well it fits.</summary>
    public static Estimate Result(EstimationRequest request, Fit fit, ErrorModel errors, Covariance covariance) => new()
    {
        Estimator = request.Estimator,
        N = fit.N,
        Clusters = errors.ClusterCount,
        Terms = [.. Enumerable.Range(0, fit.Names.Count).Select(j => errors.Term(fit, covariance, j, request.Level))],
        Diagnostics = new Dictionary<string, object?>(GoodnessOfFit.Of(fit))
        {
            ["covariance"] = errors.Kind,
            ["joint_test"] = JointTest.Of(fit, covariance, GoodnessOfFit.Slopes(fit), errors.ClusterCount - 1 ?? fit.ResidualDf),
            ["bootstrap"] = errors.Kind == ErrorModel.Wild ? WildClusterBootstrap.Plan(errors.Clusters[0].Count) : null,
            ["warnings"] = errors.Warnings(GoodnessOfFit.Slopes(fit).Select(j => fit.UnscaledColumn(j))),
        },
    };
}
