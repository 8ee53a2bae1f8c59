namespace Impact.Core.Estimation.Glm;

/// <summary>How well a logistic regression fits.</summary>
internal static class LogisticDiagnostics
{
    /// <summary>Log-likelihood, AIC, null deviance, McFadden's R² and the area under the ROC curve.</summary>
    public static IReadOnlyDictionary<string, object?> Of(EstimationRequest request, GlmFit fit)
    {
        var nothing = (fit.Model with { Design = Design.Constant(fit.Working.N) }).Fit();
        return new Dictionary<string, object?>
        {
            ["loglik"] = -fit.Deviance / 2,
            ["aic"] = fit.Deviance + (2 * fit.Coefficients.Length),
            ["null_deviance"] = nothing?.Deviance,
            ["mcfadden_r2"] = nothing is null ? null : 1 - (fit.Deviance / nothing.Deviance),
            ["auc"] = AreaUnderCurve(fit.Means, fit.Model.Outcome),
        };
    }

    /// <summary>Share of the pairs of a 1 and a 0 in which the 1 has the higher fitted chance; ties count half.</summary>
    private static double AreaUnderCurve(double[] means, double[] outcome)
    {
        double zerosBelow = 0, wins = 0;
        foreach (var tied in means.Zip(outcome).GroupBy(p => p.First).OrderBy(g => g.Key))
        {
            double ones = tied.Count(p => p.Second == 1), zeros = tied.Count() - ones;
            wins += ones * (zerosBelow + (zeros / 2));
            zerosBelow += zeros;
        }
        return wins / (zerosBelow * (outcome.Length - zerosBelow));
    }
}
