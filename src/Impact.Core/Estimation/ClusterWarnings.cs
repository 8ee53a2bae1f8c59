namespace Impact.Core.Estimation;

/// <summary>Warns where cluster-robust errors look fine and mean little.</summary>
internal static class ClusterWarnings
{
    /// <summary>Only one cluster has the treatment: no cluster-robust error is valid.</summary>
    public const string OneTreatedCluster = "one-treated-cluster";

    /// <summary>Fewer than ten clusters have, or have not, the treatment.</summary>
    public const string FewClusters = "few-clusters";

    /// <summary>The warnings that hold for the 0/1 columns of a fit.</summary>
    public static IReadOnlyList<string> Of(Fit fit, ErrorModel errors)
    {
        if (errors.Clusters.Count == 0) return [];
        var fewest = errors.Clusters.Min(clusters => Math.Min(clusters.Count, FewestWith(fit, clusters)));
        return fewest switch { < 2 => [OneTreatedCluster], < PanelModel.FewClusters => [FewClusters], _ => [] };
    }

    private static int FewestWith(Fit fit, Clusters clusters) => GoodnessOfFit.Slopes(fit)
        .Select(j => fit.Columns[j])
        .Where(IsBinary)
        .Select(column => CountWith(column, clusters))
        .DefaultIfEmpty(clusters.Count).Min();

    private static bool IsBinary(double[] column) => column.All(v => v is 0 or 1);

    private static int CountWith(double[] column, Clusters clusters)
    {
        var has = new bool[clusters.Count];
        for (var i = 0; i < column.Length; i++) has[clusters.Ids[i]] |= column[i] == 1;
        return has.Count(h => h);
    }
}
