namespace Impact.Core.Estimation.Surveys;

/// <summary>Weights that make the survey count as many persons of each kind as there are.</summary>
/// <remarks>Iterative proportional fitting: W. E. Deming and F. F. Stephan (1940).</remarks>
internal static class Raking
{
    private const int MostRounds = 10_000;

    /// <summary>The raked weights.</summary>
    /// <param name="weights">Weights to start from, above 0.</param>
    /// <param name="margins">Per characteristic the value of each person and the number of persons there are per value.</param>
    /// <returns>Weights whose margins agree to 1e-12; null when a value has nobody or the margins contradict each other.</returns>
    public static double[]? Weights(double[] weights, IReadOnlyList<Margin> margins)
    {
        if (margins.Any(m => !m.Totals.Keys.ToHashSet().SetEquals(m.Values)))
            return null;
        var raked = (double[])weights.Clone();
        for (var round = 0; round < MostRounds; round++)
        {
            var worst = margins.Max(m => Fit(raked, m));
            if (worst < 1e-12)
                return raked;
        }

        return null;
    }

    // Scales the weights to one margin; how far the largest factor was from one.
    private static double Fit(double[] weights, Margin margin)
    {
        var sums = margin.Totals.Keys.ToDictionary(k => k, _ => 0.0);
        for (var i = 0; i < weights.Length; i++)
            sums[margin.Values[i]] += weights[i];
        var factors = sums.ToDictionary(s => s.Key, s => margin.Totals[s.Key] / s.Value);
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= factors[margin.Values[i]];
        return factors.Values.Max(f => Math.Abs(f - 1));
    }

    /// <summary>A characteristic with known numbers of persons.</summary>
    /// <param name="Values">Value of each person.</param>
    /// <param name="Totals">Persons there are, per value.</param>
    internal sealed record Margin(IReadOnlyList<string> Values, IReadOnlyDictionary<string, double> Totals);
}
