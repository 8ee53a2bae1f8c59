using Impact.Core.Numerics;

namespace Impact.Core.Estimation.StandardErrors;

/// <summary>Covariance from the sums of the scores x·e within clusters: CR0, CR1.</summary>
internal static class ClusterSums
{
    private const int MostCopies = 4;

    /// <summary>G/(G-1) × (n-1)/(n-k), the small-sample factor of Stata.</summary>
    public static double StataFactor(Fit fit, Clusters clusters) =>
        (double)clusters.Count / (clusters.Count - 1) * (fit.N - 1) / fit.ResidualDf;

    /// <summary>B (Σ U U') B × factor with U the sum of the scores of a cluster; t with G - 1 degrees of freedom.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="clusters">Clusters of its rows.</param>
    /// <param name="factor">Small-sample factor.</param>
    public static Covariance Sandwich(Fit fit, Clusters clusters, double factor)
    {
        var meat = Meat(fit, clusters);
        var scaled = new SquareMatrix(meat.Size).Plus(factor, fit.Triangle.Unwhiten(meat));
        return new Covariance(scaled, _ => clusters.Count - 1);
    }

    /// <summary>Σ U U' in the coordinates of Q (k × k).</summary>
    public static SquareMatrix Meat(Fit fit, Clusters clusters)
    {
        var sums = Whitened(fit, clusters);
        var meat = new SquareMatrix(fit.Names.Count);
        for (var g = 0; g < clusters.Count; g++) meat.AddOuter(1, sums.AsSpan(g * meat.Size, meat.Size));
        return meat;
    }

    private static double[] Whitened(Fit fit, Clusters clusters)
    {
        var k = fit.Names.Count;
        var parts = RowChunks.Map(fit.N, (from, to) => Sums(fit, clusters, from, to), MostCopies);
        foreach (var part in parts.Skip(1)) Kernels.AddScaled(1, part, parts[0]);
        for (var g = 0; g < clusters.Count; g++) fit.Triangle.SolveTransposed(parts[0].AsSpan(g * k, k));
        return parts[0];
    }

    private static double[] Sums(Fit fit, Clusters clusters, int from, int to)
    {
        double[][] columns = [.. fit.Columns];
        var sums = new double[clusters.Count * columns.Length];
        for (var i = from; i < to; i++)
        {
            var own = sums.AsSpan(clusters.Ids[i] * columns.Length, columns.Length);
            var residual = fit.Residuals[i];
            for (var j = 0; j < own.Length; j++) own[j] += columns[j][i] * residual;
        }
        return sums;
    }
}
