using Impact.Core.Estimation.StandardErrors;

namespace Impact.Core.Estimation;

/// <summary>Means of values that resemble each other within clusters.</summary>
internal static class ClusteredMean
{
    /// <summary>The mean with its CR2 error and t interval; null with fewer than two clusters or when nothing varies.</summary>
    /// <param name="values">Values.</param>
    /// <param name="cluster">Cluster of each.</param>
    /// <param name="level">Coverage of the interval.</param>
    public static TermEstimate? Of(IReadOnlyList<double> values, IReadOnlyList<string> cluster, double level) =>
        Fitted(values, Design.Constant(values.Count), cluster, level);

    /// <summary>Mean of those chosen less the mean of the others, with its CR2 error; null when it cannot be estimated.</summary>
    /// <param name="values">Values.</param>
    /// <param name="chosen">Whether each is in the first group.</param>
    /// <param name="cluster">Cluster of each; a cluster may have values in both groups.</param>
    /// <param name="level">Coverage of the interval.</param>
    public static TermEstimate? Difference(IReadOnlyList<double> values, IReadOnlyList<bool> chosen, IReadOnlyList<string> cluster, double level) =>
        Fitted(values, Design.Constant(values.Count).With("change", chosen.Select(c => c ? 1.0 : 0.0)), cluster, level);

    private static TermEstimate? Fitted(IReadOnlyList<double> values, Design design, IReadOnlyList<string> cluster, double level)
    {
        var clusters = Clusters.Of(cluster);
        if (clusters.Count < 2 || new LinearModel([.. values], design).Fit() is not { IsExact: false } fit || fit.Names.Count < design.Names.Count) return null;
        return Covariance.Of(fit, CovarianceKind.CR2, clusters) is { } covariance ? Wald.Term(fit, covariance, design.Names.Count - 1, level) : null;
    }
}
