using Impact.Core.Estimation.StandardErrors;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Mixed;

/// <summary>Regression with a random intercept, and random slopes when asked, per group.</summary>
internal static class MixedEffects
{
    private const string MaximumLikelihood = "ML";
    private const string Satterthwaite = "satterthwaite";
    private const string KenwardRogers = "kenward-roger";

    /// <summary>The estimator <c>mixed</c>.</summary>
    public static Estimator Estimator { get; } = new(
        "mixed",
        [
            Field.Column("outcome"), new("terms", FieldKind.Terms), Field.Group("group", true), new("slopes", FieldKind.Terms),
            Field.Choice("method", "REML", MaximumLikelihood), Field.Choice("df", Satterthwaite, KenwardRogers),
        ],
        Run);

    private static Estimation Run(EstimationRequest request)
    {
        // Kenward and Roger's expansion is of the restricted likelihood.
        if (request.Word("df") == KenwardRogers && request.Word("method") == MaximumLikelihood) return Specification.Refuse(RefusalReason.InvalidField, "df");
        var groups = request.ClustersOf(request.Word("group"));
        if (groups.Count < 3) return new NotEstimable(RefusalReason.TooFewClusters);
        if (groups.Count == request.Table.Rows) return new NotEstimable(RefusalReason.TooFewObservations);
        var design = Design.Constant(request.Table.Rows).With(request.Terms("terms"));
        if (new LinearModel(request.Outcome(), design).Fit() is not { } fit || fit.ResidualDf < 1) return new NotEstimable(RefusalReason.SingularDesign);
        if (fit.IsExact) return new NotEstimable(RefusalReason.NoVariation);
        Covariate[] effects = [new(Design.Intercept, Design.Constant(fit.N).Columns[0]), .. request.Terms("slopes")];
        var model = new MixedModel(fit, [.. effects.Select(e => e.Values.ToArray())], groups, request.Word("method") != MaximumLikelihood);
        var theta = SmoothMinimum.Find(t => model.At(t).Criterion, Start(model));
        return theta is null ? new NotEstimable(RefusalReason.NoConvergence) : Result(request, (fit, model, theta), [.. effects.Select(e => e.Name)], groups);
    }

    /// <summary>The identity: random effects as large as the residuals.</summary>
    private static double[] Start(MixedModel model)
    {
        var start = new List<double>();
        for (var j = 0; j < model.Effects; j++)
            for (var i = j; i < model.Effects; i++) start.Add(i == j ? 1 : 0);
        return [.. start];
    }

    private static Estimate Result(EstimationRequest request, (Fit Fit, MixedModel Model, double[] Theta) found, string[] effects, Clusters groups)
    {
        var (fit, model, theta) = found;
        var solution = model.At(theta);
        var shift = solution.Shift.ToArray();
        fit.Triangle.Solve(shift);
        var covariance = request.Word("df") == KenwardRogers
            ? new KenwardRoger(fit, model, theta).Covariance
            : new Covariance(Scaled(fit.Triangle.Unwhiten(solution.Inverse), solution.Variance), new MixedDegreesOfFreedom(fit, model, theta, solution.Variance).Of);
        var factor = model.Factor(theta);
        var random = Scaled(factor.Times(factor.Transpose()), solution.Variance);
        return new Estimate
        {
            Estimator = "mixed",
            N = fit.N,
            Clusters = groups.Count,
            Terms = [.. fit.Names.Select((name, j) => Wald.Term(name, (fit.Coefficients[j] + shift[j], covariance.Se(j), covariance.Df(j)), request.Level))],
            Diagnostics = new Dictionary<string, object?>
            {
                ["method"] = request.Word("method", "REML"),
                ["df"] = request.Word("df", Satterthwaite),
                ["variance"] = effects.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => (object?)random[p.i, p.i]),
                ["covariances"] = Enumerable.Range(1, effects.Length - 1).SelectMany(i => Enumerable.Range(0, i).Select(j => (object?)random[i, j])).ToArray(),
                ["residual_variance"] = solution.Variance,
                ["criterion"] = solution.Criterion,
                ["loglik"] = -solution.Criterion / 2,
                ["icc"] = effects.Length == 1 ? random[0, 0] / (random[0, 0] + solution.Variance) : null,
                ["dropped_columns"] = fit.Dropped,
                ["warnings"] = ClusterWarnings.Of(fit, [groups]),
            },
        };
    }

    private static SquareMatrix Scaled(SquareMatrix matrix, double scale) => new SquareMatrix(matrix.Size).Plus(scale, matrix);
}

/// <summary>Satterthwaite's degrees of freedom of the fixed effects.</summary>
/// <remarks>df = 2 v² / (g'Ag), v the variance of the coefficient, g its gradient and A twice the inverse Hessian of the criterion, both to the variance parameters: Giesbrecht and Burns (1985), Biometrics 41(2), 477–486; Kuznetsova et al. (2017), J. Stat. Softw. 82(13).</remarks>
internal sealed class MixedDegreesOfFreedom
{
    private readonly Fit fit;
    private readonly MixedModel model;
    private readonly double variance;
    private readonly double[] parameters;
    private readonly SymmetricEigen curvature;

    /// <summary>Prepares the curvature at the maximum.</summary>
    public MixedDegreesOfFreedom(Fit fit, MixedModel model, double[] theta, double variance)
    {
        this.fit = fit;
        this.model = model;
        this.variance = variance;
        parameters = [.. theta, 0];
        curvature = SymmetricEigen.Of(SmoothMinimum.Hessian(p => model.Criterion(p.AsSpan(0, theta.Length), variance * Math.Exp(p[^1])), parameters));
    }

    /// <summary>Degrees of freedom of a coefficient.</summary>
    public double Of(int coefficient)
    {
        var gradient = SmoothMinimum.Gradient(p => VarianceOf(coefficient, p), parameters);
        var floor = 1e-8 * curvature.Values.Max();
        var weighted = curvature.Apply(v => v > floor ? 2 / v : 0).Times(gradient);
        return 2 * Math.Pow(VarianceOf(coefficient, parameters), 2) / Kernels.Dot(gradient, weighted);
    }

    private double VarianceOf(int coefficient, double[] p)
    {
        var inverse = model.At(p.AsSpan(0, p.Length - 1)).Inverse;
        return variance * Math.Exp(p[^1]) * fit.Triangle.Unwhiten(inverse)[coefficient, coefficient];
    }
}
