using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Glm;

/// <summary>Mean outcome if everybody had a 0/1 term, and if nobody had, with the other terms as they are.</summary>
internal static class MarginalStandardisation
{
    /// <summary>The two means of each 0/1 term, their difference and log ratio with delta-method errors.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="terms">Terms to look at; those that are not 0/1 are left out.</param>
    /// <remarks>Errors are conditional on the terms: J V J' with J the mean derivative of the fitted mean (Lane and Nelder 1982, Biometrics 38(3), 613–621).</remarks>
    public static IReadOnlyDictionary<string, object?> Of(GlmFit fit, IReadOnlyList<string> terms)
    {
        var design = fit.Model.Design;
        return design.Names.Select((name, j) => (name, j))
            .Where(p => terms.Contains(p.name) && design.Columns[p.j].All(v => v is 0 or 1))
            .ToDictionary(p => p.name, p => (object?)Of(fit, p.j));
    }

    private static Dictionary<string, object?> Of(GlmFit fit, int term)
    {
        var (with, withGradient) = MeanAt(fit, term, 1);
        var (without, withoutGradient) = MeanAt(fit, term, 0);
        var difference = Combine(withGradient, 1, withoutGradient, -1);
        var logRatio = Combine(withGradient, 1 / with, withoutGradient, -1 / without);
        var (model, robust) = (fit.CovarianceOf(false).Values, fit.CovarianceOf(true).Values);
        return new Dictionary<string, object?>
        {
            ["mean_with"] = with, ["mean_without"] = without,
            ["difference"] = with - without, ["difference_se"] = Se(difference, model), ["difference_se_hc0"] = Se(difference, robust),
            ["log_ratio"] = Math.Log(with / without), ["log_ratio_se"] = Se(logRatio, model), ["log_ratio_se_hc0"] = Se(logRatio, robust),
        };
    }

    private static (double Mean, double[] Gradient) MeanAt(GlmFit fit, int term, double value)
    {
        var (model, b) = (fit.Model, fit.Coefficients);
        var n = model.Outcome.Length;
        double sum = 0;
        var gradient = new double[b.Length];
        for (var i = 0; i < n; i++)
        {
            var eta = model.Offset?[i] ?? 0;
            for (var j = 0; j < b.Length; j++) eta += b[j] * (j == term ? value : model.Design.Columns[j][i]);
            var mu = model.Family.Mean(eta);
            var slope = model.Family.Slope(mu);
            sum += mu;
            for (var j = 0; j < b.Length; j++) gradient[j] += slope * (j == term ? value : model.Design.Columns[j][i]) / n;
        }
        return (sum / n, gradient);
    }

    private static double[] Combine(double[] a, double x, double[] b, double y) => [.. a.Zip(b, (u, v) => (x * u) + (y * v))];

    private static double Se(double[] gradient, SquareMatrix covariance) => Math.Sqrt(Kernels.Dot(gradient, covariance.Times(gradient)));
}
