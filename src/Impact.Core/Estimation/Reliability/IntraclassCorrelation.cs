using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Reliability;

/// <summary>How much of the variance lies between targets (or clusters).</summary>
public static class IntraclassCorrelation
{
    /// <summary>The six correlations of judges who all rate the same targets: <c>ICC1, ICC2, ICC3</c> for one judge, <c>ICC1k …</c> for their mean.</summary>
    /// <param name="ratings">Ratings per judge, each with one number per target: at least two judges and two targets.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Six terms, each with its F statistic as statistic; none when the ratings do not vary.</returns>
    /// <exception cref="ArgumentException">There are too few judges or targets, or the lists differ in length.</exception>
    /// <remarks>P. E. Shrout and J. L. Fleiss (1979); intervals from the same paper.</remarks>
    public static Estimation ShroutFleiss(IReadOnlyList<IReadOnlyList<double>> ratings, double level)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Count < 2 || ratings[0].Count < 2 || ratings.Any(r => r.Count != ratings[0].Count))
            throw new ArgumentException("There are at least two judges with two targets each.", nameof(ratings));
        var table = RatingAnova.Of(ratings);
        return table.Residual > 0
            ? new Estimate { Estimator = "icc", N = table.Targets, Terms = table.Terms(ConfidenceLevel.Tail(level)) }
            : new NotEstimable(RefusalReason.NoVariation);
    }

    /// <summary>The correlation of persons in the same cluster, by the analysis of variance with clusters of unequal size.</summary>
    /// <param name="values">Values, one per person.</param>
    /// <param name="clusters">Cluster of each person, in the same order.</param>
    /// <returns>One term, <c>icc</c> (may be below 0); none with fewer than two clusters or all clusters of one.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <remarks>A. Donner (1986).</remarks>
    public static Estimation OfClusters(IReadOnlyList<double> values, IReadOnlyList<string> clusters)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(clusters);
        if (values.Count != clusters.Count)
            throw new ArgumentException("Every value has a cluster.", nameof(clusters));
        Moments[] groups = [.. clusters.Zip(values).GroupBy(p => p.First, p => p.Second).Select(g => Moments.Of([.. g]))];
        double n = values.Count, g = groups.Length;
        if (g < 2 || n == g) return new NotEstimable(RefusalReason.TooFewClusters);
        var mean = NeumaierSum.Of(values) / n;
        var between = NeumaierSum.Of(groups.Select(m => m.N * (m.Mean - mean) * (m.Mean - mean))) / (g - 1);
        var within = NeumaierSum.Of(groups.Select(m => m.SumOfSquares)) / (n - g);
        var size = (n - groups.Sum(m => (double)m.N * m.N) / n) / (g - 1);
        if (!(between + within > 0)) return new NotEstimable(RefusalReason.NoVariation);
        return new Estimate
        {
            Estimator = "icc",
            N = values.Count,
            Clusters = groups.Length,
            Terms = [new("icc", (between - within) / (between + (size - 1) * within))],
            Diagnostics = new Dictionary<string, object?> { ["mean_cluster_size"] = size, ["ms_between"] = between, ["ms_within"] = within },
        };
    }
}
