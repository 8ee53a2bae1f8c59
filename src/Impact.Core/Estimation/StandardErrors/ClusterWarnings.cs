namespace Impact.Core.Estimation.StandardErrors;

/// <summary>Warns where cluster-robust errors look fine and mean little.</summary>
internal static class ClusterWarnings
{
    /// <summary>Only one cluster has the treatment: no cluster-robust error is valid.</summary>
    public const string OneTreatedCluster = "one-treated-cluster";

    /// <summary>Fewer than ten clusters have, or have not, the treatment.</summary>
    public const string FewClusters = "few-clusters";

    /// <summary>The warnings that hold for the 0/1 columns of a fit.</summary>
    public static IReadOnlyList<string> Of(Fit fit, ErrorModel errors) => Of(GoodnessOfFit.Slopes(fit).Select(j => fit.Columns[j]), errors);

    /// <summary>The warnings that hold for the 0/1 columns among some.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<IReadOnlyList<double>> columns, ErrorModel errors)
    {
        if (errors.Clusters.Count == 0) return [];
        var binary = columns.Where(IsBinary).ToArray();
        var fewest = errors.Clusters.Min(clusters => binary.Select(column => CountWith(column, clusters)).Append(clusters.Count).Min());
        return fewest switch { < 2 => [OneTreatedCluster], < PanelModel.FewClusters => [FewClusters], _ => [] };
    }

    /// <summary>Whether a 0/1 column is 1 in one cluster only.</summary>
    public static bool HasOneTreated(Fit fit, ErrorModel errors) => Of(fit, errors).Contains(OneTreatedCluster);

    private static bool IsBinary(IReadOnlyList<double> column) => column.All(v => v is 0 or 1);

    private static int CountWith(IReadOnlyList<double> column, Clusters clusters)
    {
        var has = new bool[clusters.Count];
        for (var i = 0; i < column.Count; i++) has[clusters.Ids[i]] |= column[i] == 1;
        return has.Count(h => h);
    }
}
