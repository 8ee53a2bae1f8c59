using Impact.Core.Estimation.Panels;
using Impact.Core.Estimation.StandardErrors;

namespace Impact.Core.Estimation.Glm;

/// <summary>Regressions of shares, counts and amounts.</summary>
internal static class GlmEstimators
{
    /// <summary>Errors of the information at the maximum.</summary>
    public const string Model = "model";

    private static readonly IReadOnlyList<Field> Fields =
    [
        Field.Column("outcome"), new("terms", FieldKind.Terms), new("offset", FieldKind.NumberColumn), new("exposure", FieldKind.NumberColumn),
        new("cluster", FieldKind.Columns), Field.Choice("vcov", Model, nameof(CovarianceKind.HC0), nameof(CovarianceKind.HC1), nameof(CovarianceKind.CR0), nameof(CovarianceKind.CR1), nameof(CovarianceKind.CR2)),
    ];

    /// <summary>The estimators <c>logit</c>, <c>poisson</c>, <c>negative-binomial</c> and <c>gamma</c>.</summary>
    public static IReadOnlyList<Estimator> Estimators { get; } =
    [
        new("logit", Fields, request => Run(request, GlmFamily.Logit, LogisticDiagnostics.Of)),
        new("poisson", Fields, request => Run(request, GlmFamily.Poisson, CountDiagnostics.OfPoisson)),
        new("negative-binomial", Fields, request => Run(request, GlmFamily.Poisson, CountDiagnostics.OfPoisson, NegativeBinomial.Estimate)),
        new("gamma", Fields, RunGamma),
    ];

    /// <summary>All coefficients of a fit with their errors, or why there are none.</summary>
    public static Estimation Result(EstimationRequest request, GlmFit fit, IReadOnlyDictionary<string, object?> diagnostics)
    {
        var errors = ErrorModel.Of(request, otherwise: Model);
        var warnings = errors.Warnings(fit.Model.Design.Columns);
        return errors.Kind == Model
            ? FixedEffects.Warned(Result(request, fit, (Model, errors.ClusterCount, fit.CovarianceOf(false)), diagnostics), warnings)
            : errors.Use(fit.Working, covariance =>
            {
                var adapted = errors.IsClustered ? covariance : covariance with { Df = _ => fit.Df };
                return FixedEffects.Warned(Result(request, fit, (errors.Kind, errors.ClusterCount, adapted), diagnostics), warnings);
            });
    }

    private static Estimate Result(EstimationRequest request, GlmFit fit, (string Kind, int? Clusters, Covariance Covariance) errors, IReadOnlyDictionary<string, object?> diagnostics)
    {
        var names = fit.Working.Names;
        return new Estimate
        {
            Estimator = request.Estimator,
            N = fit.Working.N,
            Clusters = errors.Clusters,
            Terms = [.. Enumerable.Range(0, names.Count).Select(j => Wald.Term(fit.Working, errors.Covariance, j, request.Level))],
            Diagnostics = new Dictionary<string, object?>(diagnostics)
            {
                ["covariance"] = errors.Kind,
                ["deviance"] = fit.Deviance,
                ["residual_df"] = fit.Working.ResidualDf,
                ["pearson_chisq"] = fit.PearsonChiSquared,
                ["dispersion_pearson"] = fit.PearsonDispersion,
                ["ratio"] = names.Select((name, j) => (name, j)).ToDictionary(p => p.name, p => (object?)Math.Exp(fit.Coefficients[p.j])),
                ["marginal"] = new MarginalStandardisation(fit, errors.Kind, errors.Covariance, request.Level).Of([.. request.Words("terms").Except(request.Factors)]),
            },
        };
    }

    private static Estimation RunGamma(EstimationRequest request)
    {
        var outcome = request.Outcome();
        int[] positive = [.. Enumerable.Range(0, outcome.Length).Where(i => outcome[i] != 0)];
        var estimation = Run(request with { Table = request.Table.Take(positive) }, GlmFamily.Gamma, (_, _) => new Dictionary<string, object?>
        {
            ["share_zero"] = 1 - (positive.Length / (double)outcome.Length),
        });
        return estimation;
    }

    private static Estimation Run(
        EstimationRequest all,
        GlmFamily family,
        Func<EstimationRequest, GlmFit, IReadOnlyDictionary<string, object?>> diagnostics,
        Func<EstimationRequest, GlmFit, Estimation>? next = null)
    {
        var request = WithExposure(all);
        if (request.Outcome().Any(y => !family.Allows(y))) return Specification.Refuse(RefusalReason.ImpossibleOutcome, request.Word("outcome"));
        if (OffsetOf(request) is not { } offset) return Specification.Refuse(RefusalReason.InvalidField, "exposure");
        var design = Design.Constant(request.Table.Rows).With(request.Terms("terms"));
        var independent = design.Independent();
        if (request.Table.Rows <= independent.Columns.Count) return new NotEstimable(RefusalReason.TooFewObservations);
        if (request.Outcome().Distinct().Count() < 2) return new NotEstimable(RefusalReason.NoVariation);
        var model = new GeneralisedLinearModel(request.Outcome(), independent, family) { Offset = offset.Length == 0 ? null : offset };
        if (model.Fit() is not { } fit) return new NotEstimable(RefusalReason.Separation);
        var estimation = next is null ? Result(request, fit, diagnostics(request, fit)) : next(request, fit);
        return estimation is Estimate estimate
            ? estimate with
            {
                Dropped = all.Table.Rows - request.Table.Rows,
                Diagnostics = new Dictionary<string, object?>(estimate.Diagnostics) { ["dropped_columns"] = design.Names.Except(independent.Names).ToArray() },
            }
            : estimation;
    }

    /// <summary>A row that was not exposed and had no event says nothing and is left out.</summary>
    private static EstimationRequest WithExposure(EstimationRequest request)
    {
        if (request.Column("exposure") is not { } exposure) return request;
        var outcome = request.Outcome();
        return request with { Table = request.Table.Take([.. Enumerable.Range(0, outcome.Length).Where(i => exposure[i] != 0 || outcome[i] != 0)]) };
    }

    private static double[]? OffsetOf(EstimationRequest request)
    {
        if (request.Column("exposure") is not { } exposure) return request.Column("offset") ?? [];
        if (exposure.Any(e => e <= 0)) return null;
        var offset = request.Column("offset");
        return [.. exposure.Select((e, i) => Math.Log(e) + (offset?[i] ?? 0))];
    }
}
