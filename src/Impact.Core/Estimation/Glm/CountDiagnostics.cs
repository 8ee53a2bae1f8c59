using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Glm;

/// <summary>How well a regression of counts fits.</summary>
internal static class CountDiagnostics
{
    /// <summary>Log-likelihood, AIC and quasi-Poisson errors (those of the model times the root of Pearson's dispersion).</summary>
    public static IReadOnlyDictionary<string, object?> OfPoisson(EstimationRequest request, GlmFit fit)
    {
        var logLikelihood = PoissonLogLikelihood(fit);
        var covariance = fit.CovarianceOf(false);
        var scale = Math.Sqrt(fit.PearsonDispersion);
        return new Dictionary<string, object?>
        {
            ["loglik"] = logLikelihood,
            ["aic"] = (-2 * logLikelihood) + (2 * fit.Coefficients.Length),
            ["se_quasi"] = fit.Working.Names.Select((name, j) => (name, j)).ToDictionary(p => p.name, p => (object?)(scale * covariance.Se(p.j))),
        };
    }

    /// <summary>Log-likelihood of the Poisson distribution.</summary>
    public static double PoissonLogLikelihood(GlmFit fit) =>
        fit.Model.Outcome.Zip(fit.Means, (y, mu) => (y == 0 ? 0 : y * Math.Log(mu)) - mu - LogGamma.Of(y + 1)).Sum();
}
