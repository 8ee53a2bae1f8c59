namespace Impact.Core.Estimation.Glm;

/// <summary>Mean outcome if everybody had a 0/1 term, and if nobody had, with the other terms as they are.</summary>
/// <param name="Fit">The fit.</param>
/// <param name="Kind">Name of the covariance asked for.</param>
/// <param name="Covariance">The covariance asked for, of the coefficients.</param>
/// <param name="Level">Coverage of the intervals.</param>
/// <remarks>Errors are conditional on the terms: J V J' with J the mean derivative of the fitted mean (Lane and Nelder 1982, Biometrics 38(3), 613–621).</remarks>
internal sealed record MarginalStandardisation(GlmFit Fit, string Kind, Covariance Covariance, double Level)
{
    private readonly Covariance model = Fit.CovarianceOf(false);
    private readonly Covariance robust = Fit.CovarianceOf(true);

    /// <summary>The two means of each 0/1 term, their difference and log ratio with delta-method errors; the intervals are by the covariance asked for.</summary>
    /// <param name="terms">Terms to look at; those that are not 0/1 are left out.</param>
    public IReadOnlyDictionary<string, object?> Of(IReadOnlyList<string> terms)
    {
        var design = Fit.Model.Design;
        return design.Names.Select((name, j) => (name, j))
            .Where(p => terms.Contains(p.name) && design.Columns[p.j].All(v => v is 0 or 1))
            .ToDictionary(p => p.name, p => (object?)Of(p.j));
    }

    private Dictionary<string, object?> Of(int term)
    {
        var (with, withGradient) = MeanAt(Fit, term, 1);
        var (without, withoutGradient) = MeanAt(Fit, term, 0);
        return new Dictionary<string, object?>(
        [
            new("mean_with", with), new("mean_without", without),
            .. Contrast("difference", with - without, Combine(withGradient, 1, withoutGradient, -1)),
            .. Contrast("log_ratio", Math.Log(with / without), Combine(withGradient, 1 / with, withoutGradient, -1 / without)),
        ]);
    }

    private IEnumerable<KeyValuePair<string, object?>> Contrast(string name, double value, double[] gradient)
    {
        var (se, df) = Covariance.Of(gradient);
        var term = Wald.Term(name, (value, se, df), Level);
        yield return new(name, value);
        yield return new(name + "_se", model.Of(gradient).Se);
        yield return new(name + "_se_hc0", robust.Of(gradient).Se);
        if (Kind is not (GlmEstimators.Model or nameof(CovarianceKind.HC0))) yield return new(name + "_se_" + Kind.ToLowerInvariant(), term.Se);
        yield return new(name + "_df", term.Df);
        yield return new(name + "_p", term.P);
        yield return new(name + "_low", term.Low);
        yield return new(name + "_high", term.High);
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
}
