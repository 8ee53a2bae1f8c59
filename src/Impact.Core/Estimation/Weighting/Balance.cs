namespace Impact.Core.Estimation.Weighting;

/// <summary>How alike the arms are on each covariate, before and after weighting or matching.</summary>
/// <remarks>Standardised by the deviation of the treated before weighting (√(p(1 - p)) for a yes/no covariate), as MatchIt for the ATT (Ho, Imai, King and Stuart 2011); limits 0.1 and 0.5–2.</remarks>
internal static class Balance
{
    private const double LargestDifference = 0.1;

    /// <summary>Balance table: covariate → measures before and after.</summary>
    public static IReadOnlyDictionary<string, object?> Table(TreatedData data, double[] weights) =>
        Table(data, data.Covariates, weights);

    /// <summary>Balance table of the covariates given.</summary>
    public static IReadOnlyDictionary<string, object?> Table(TreatedData data, IReadOnlyList<Covariate> covariates, double[] weights)
    {
        double[] equal = [.. weights.Select(_ => 1.0)];
        return covariates.ToDictionary(c => c.Name, c => (object?)new Dictionary<string, object?>
        {
            ["before"] = Measures(data, c.Values, equal),
            ["after"] = Measures(data, c.Values, weights),
        });
    }

    /// <summary>Names of the covariates that differ more than a tenth of a deviation after weighting.</summary>
    public static string[] Unbalanced(TreatedData data, double[] weights) =>
        [.. data.Covariates.Where(c => Math.Abs(Difference(data, c.Values, weights)) > LargestDifference).Select(c => c.Name)];

    /// <summary>Standardised difference of each covariate before and after weighting.</summary>
    public static IReadOnlyList<CovariateBalance> Differences(TreatedData data, double[] weights)
    {
        double[] equal = [.. weights.Select(_ => 1.0)];
        return [.. data.Covariates.Select(c => new CovariateBalance(c.Name, Difference(data, c.Values, equal), Difference(data, c.Values, weights)))];
    }

    private static Dictionary<string, object?> Measures(TreatedData data, IReadOnlyList<double> values, double[] weights)
    {
        var (treated, untreated) = (new Arm(data, values, weights, 1), new Arm(data, values, weights, 0));
        var isBinary = values.All(v => v is 0 or 1);
        var (mean, max) = DistributionDistance.Of(treated, untreated, isBinary);
        return new Dictionary<string, object?>
        {
            ["mean_treated"] = treated.Mean,
            ["mean_control"] = untreated.Mean,
            ["smd"] = Difference(data, values, weights),
            ["variance_ratio"] = isBinary ? null : treated.Variance / untreated.Variance,
            ["ecdf_mean"] = mean,
            ["ecdf_max"] = max,
        };
    }

    private static double Difference(TreatedData data, IReadOnlyList<double> values, double[] weights)
    {
        var before = new Arm(data, values, [.. weights.Select(_ => 1.0)], 1);
        var spread = Math.Sqrt(values.All(v => v is 0 or 1) ? before.Mean * (1 - before.Mean) : before.Variance);
        var difference = new Arm(data, values, weights, 1).Mean - new Arm(data, values, weights, 0).Mean;
        return spread > 0 ? difference / spread : 0;
    }
}

/// <summary>The values of one arm with their weights; units without weight are not in it.</summary>
internal sealed class Arm
{
    public Arm(TreatedData data, IReadOnlyList<double> values, double[] weights, double arm)
    {
        int[] units = [.. Enumerable.Range(0, data.N).Where(i => data.Treated[i] == arm && weights[i] > 0)];
        var total = units.Sum(i => weights[i]);
        Values = Array.ConvertAll(units, i => values[i]);
        Shares = Array.ConvertAll(units, i => weights[i] / total);
    }

    public double[] Values { get; }

    /// <summary>Weights that sum to 1.</summary>
    public double[] Shares { get; }

    public double Mean => Values.Zip(Shares, (v, s) => v * s).Sum();

    /// <summary>Variance with the reliability-weights correction 1 - Σ share².</summary>
    public double Variance
    {
        get
        {
            var mean = Mean;
            return Values.Zip(Shares, (v, s) => s * (v - mean) * (v - mean)).Sum() / (1 - Shares.Sum(s => s * s));
        }
    }
}

/// <summary>Mean and largest distance between the weighted distribution functions of two arms.</summary>
internal static class DistributionDistance
{
    public static (double Mean, double Max) Of(Arm treated, Arm untreated, bool isBinary)
    {
        if (isBinary) return (Math.Abs(treated.Mean - untreated.Mean), Math.Abs(treated.Mean - untreated.Mean));
        double[] points = [.. treated.Values.Concat(untreated.Values).Distinct().Order()];
        var (upper, lower) = (Cumulative(treated, points), Cumulative(untreated, points));
        double[] distances = [.. upper.Zip(lower, (a, b) => Math.Abs(a - b))];
        return (distances.Average(), distances.Max());
    }

    private static double[] Cumulative(Arm arm, double[] points)
    {
        var shares = new double[points.Length];
        for (var i = 0; i < arm.Values.Length; i++) shares[Array.BinarySearch(points, arm.Values[i])] += arm.Shares[i];
        for (var k = 1; k < shares.Length; k++) shares[k] += shares[k - 1];
        return shares;
    }
}
