using Impact.Core.Numerics;

namespace Impact.Core.Estimation;

/// <summary>Difference-in-differences as a regression with absorbed unit and period effects.</summary>
internal static class FixedEffects
{
    /// <summary>The fields it shares with the event study.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [Field.Column("outcome"), new("absorb", FieldKind.Columns), new("weights", FieldKind.NumberColumn), .. ErrorModel.Fields];

    /// <summary>The estimator <c>did</c>.</summary>
    public static Estimator Estimator { get; } = new("did", [new("terms", FieldKind.Terms, true), .. Fields], request =>
        Run(request, request.Terms("terms"), (fit, covariance, errors) => Result(request, fit, covariance, errors)));

    /// <summary>Fits the terms with the effects absorbed; errors by cluster (the first absorbed factor when none is named), CR1, unit effects nested.</summary>
    public static Estimation Run(EstimationRequest request, IEnumerable<Covariate> terms, Func<Fit, Covariance, ErrorModel, Estimation> use)
    {
        Clusters[] factors = [.. request.Words("absorb").Select(request.ClustersOf)];
        var errors = ErrorModel.Of(request, nameof(CovarianceKind.CR1), nameof(CovarianceKind.CR1));
        if (errors.Clusters.Count == 0 && factors.Length > 0) errors = errors with { Clusters = [factors[0]] };
        var isClustered = errors.Kind.StartsWith("CR", StringComparison.Ordinal);
        var plain = new LinearModel(request.Outcome(), (factors.Length == 0 ? Design.Constant(request.Table.Rows) : new Design([], [])).With(terms))
        {
            Weights = request.Column("weights"),
        };
        var model = factors.Length == 0 ? plain : Absorption.Absorb(plain, factors, isClustered ? errors.Clusters[0] : null);
        if (model.Fit() is not { } fit || fit.Names.All(Absorption.IsEffect)) return new NotEstimable(RefusalReason.SingularDesign);
        if (fit.IsExact) return new NotEstimable(RefusalReason.NoVariation);
        return errors.Use(fit, covariance => use(fit, covariance, errors));
    }

    /// <summary>The terms of the fit, without the absorbed effects.</summary>
    public static Estimate Result(EstimationRequest request, Fit fit, Covariance covariance, ErrorModel errors) => new()
    {
        Estimator = request.Estimator,
        N = fit.N,
        Clusters = errors.Kind.StartsWith("HC", StringComparison.Ordinal) || errors.Kind == ErrorModel.Classical ? null : errors.ClusterCount,
        Terms = [.. TermsOf(fit).Select(j => errors.Term(fit, covariance, j, request.Level))],
        Diagnostics = new Dictionary<string, object?>
        {
            ["covariance"] = errors.Kind,
            ["parameters_counted"] = fit.Parameters,
            ["unit_effects"] = "nested",
            ["rss"] = fit.ResidualSumOfSquares,
            ["r2_within"] = 1 - (fit.ResidualSumOfSquares / SumOfSquaresWithin(fit)),
            ["dropped_columns"] = fit.Dropped.Where(name => !Absorption.IsEffect(name)).ToArray(),
            ["warnings"] = ClusterWarnings.Of(fit, errors),
        },
    };

    /// <summary>Numbers of the coefficients that are not absorbed effects.</summary>
    public static IReadOnlyList<int> TermsOf(Fit fit) => [.. Enumerable.Range(0, fit.Names.Count).Where(j => !Absorption.IsEffect(fit.Names[j]))];

    private static double SumOfSquaresWithin(Fit fit)
    {
        var left = fit.Outcome.ToArray();
        for (var j = 0; j < fit.Names.Count; j++)
            if (Absorption.IsEffect(fit.Names[j])) Kernels.AddScaled(-Kernels.Dot(fit.Orthonormal[j], left), fit.Orthonormal[j], left);
        return Kernels.Dot(left, left);
    }
}
