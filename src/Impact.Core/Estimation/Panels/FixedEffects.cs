using Impact.Core.Estimation.StandardErrors;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Panels;

/// <summary>Difference-in-differences as a regression with absorbed unit and period effects.</summary>
internal static class FixedEffects
{
    /// <summary>Most effects that can stand as columns, when they run across the clusters of CR2 and cannot be taken out beforehand.</summary>
    private const int MostColumns = 1000;

    /// <summary>The fields it shares with the event study.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [Field.Column("outcome"), new("absorb", FieldKind.Columns), new("weights", FieldKind.NumberColumn), .. ErrorModel.Fields];

    /// <summary>The estimator <c>did</c>.</summary>
    public static Estimator Estimator { get; } = new("did", [new("terms", FieldKind.Terms, true), .. Fields], all =>
        RowWeights.Use(all, request => Run(request, request.Terms("terms"), (fit, covariance, errors) => Warned(Result(request, fit, covariance, errors), Staggered(request)))));

    /// <summary>
    /// Fits the terms with the effects absorbed; errors by cluster (the first absorbed factor when none is named), CR1, unit effects nested. With one treated cluster, and no errors asked for by name, the
    /// p-value is by permutation over clusters.
    /// </summary>
    public static Estimation Run(EstimationRequest request, IReadOnlyList<Covariate> terms, Func<Fit, Covariance, ErrorModel, Estimate> use)
    {
        Clusters[] factors = [.. request.Words("absorb").Select(request.ClustersOf)];
        var errors = ErrorModel.Of(request, nameof(CovarianceKind.CR1), nameof(CovarianceKind.CR1));
        if (errors.Clusters.Count == 0 && factors.Length > 0) errors = errors with { Clusters = [factors[0]] };
        if (errors.CorrectsClusters && factors.Length > 0 && Absorption.Columns(factors, errors.Clusters[0], true) > MostColumns) return Specification.Refuse(RefusalReason.InvalidField, "vcov");
        Fit? Refit(IReadOnlyList<Covariate> columns) => Model(request, columns, factors, errors).Fit();
        if (Refit(terms) is not { } fit || fit.Names.All(Absorption.IsEffect)) return new NotEstimable(RefusalReason.SingularDesign);
        if (fit.IsExact) return new NotEstimable(RefusalReason.NoVariation);
        var permutation = request.Has("vcov") || errors.Clusters.Count == 0 ? null : ClusterPermutation.Of(terms, errors.Clusters[0]);
        if (permutation is not null && factors.Length < 2) return new NotEstimable(RefusalReason.OneTreatedCluster);
        return errors.Use(fit, covariance =>
        {
            var estimate = Warned(use(fit, covariance, errors), WarningsOf(request, terms, errors));
            return permutation?.Replace(estimate, terms, (errors.Clusters[0], factors[1]), Refit) ?? estimate;
        });
    }

    /// <summary>The estimate with warnings more.</summary>
    public static Estimate Warned(Estimate estimate, IEnumerable<string> more)
    {
        var before = estimate.Diagnostics.TryGetValue("warnings", out var found) ? (IReadOnlyList<string>)found! : [];
        return estimate with { Diagnostics = new Dictionary<string, object?>(estimate.Diagnostics) { ["warnings"] = (string[])[.. before, .. more] } };
    }

    // One treated unit is as fatal to errors by row as to errors by cluster; clusters that were named have to be used.
    private static IEnumerable<string> WarningsOf(EstimationRequest request, IReadOnlyList<Covariate> terms, ErrorModel errors) =>
        ClusterWarnings.Of(terms.Select(t => t.Values), errors.Clusters).Concat(request.Has("cluster") && !errors.IsClustered ? [ClusterWarnings.NotUsed] : []);

    private static IEnumerable<string> Staggered(EstimationRequest request) =>
        request.Words("absorb") is [var unit, var period]
        && request.Terms("terms").Any(t => StaggeredStart.Holds(t.Values, request.ClustersOf(unit), request.TextsOf(period))) ? [StaggeredStart.Warning] : [];

    private static LinearModel Model(EstimationRequest request, IReadOnlyList<Covariate> terms, Clusters[] factors, ErrorModel errors)
    {
        var design = factors.Length == 0 ? Design.Constant(request.Table.Rows) : new Design([], []);
        var plain = new LinearModel(request.Outcome(), design.With(terms)) { Weights = request.Column("weights") };
        return factors.Length == 0 ? plain : Absorption.Absorb(plain, factors, errors.IsClustered ? errors.Clusters[0] : null, errors.CorrectsClusters);
    }

    /// <summary>The terms of the fit, without the absorbed effects.</summary>
    public static Estimate Result(EstimationRequest request, Fit fit, Covariance covariance, ErrorModel errors) => new()
    {
        Estimator = request.Estimator,
        N = fit.N,
        Clusters = errors.ClusterCount,
        Terms = [.. TermsOf(fit).Select(j => errors.Term(fit, covariance, j, request.Level))],
        Diagnostics = new Dictionary<string, object?>
        {
            ["covariance"] = errors.Kind,
            ["parameters_counted"] = fit.Parameters,
            ["unit_effects"] = "nested",
            ["rss"] = fit.ResidualSumOfSquares,
            ["r2_within"] = 1 - (fit.ResidualSumOfSquares / SumOfSquaresWithin(fit)),
            ["dropped_columns"] = fit.Dropped.Where(name => !Absorption.IsEffect(name)).ToArray(),
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
