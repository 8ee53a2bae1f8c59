namespace Impact.Core.Estimation.StandardErrors;

/// <summary>Warns where cluster-robust errors look fine and mean little.</summary>
internal static class ClusterWarnings
{
    /// <summary>Only one cluster has, or has not, the treatment: no cluster-robust error is valid.</summary>
    public const string OneTreatedCluster = "one-treated-cluster";

    /// <summary>Fewer than ten clusters have, or have not, the treatment.</summary>
    public const string FewClusters = "few-clusters";

    /// <summary>Clusters were named with errors that take every row as independent.</summary>
    public const string NotUsed = "clusters-not-used";

    /// <summary>The warnings that hold for the 0/1 columns of a fit.</summary>
    public static IReadOnlyList<string> Of(Fit fit, IReadOnlyList<Clusters> groupings) => Of(GoodnessOfFit.Slopes(fit).Select(j => fit.UnscaledColumn(j)), groupings);

    /// <summary>The warnings that hold for the 0/1 columns among some.</summary>
    /// <param name="columns">Columns; a row without weight is not a number and counts nowhere.</param>
    /// <param name="groupings">The cluster columns.</param>
    public static IReadOnlyList<string> Of(IEnumerable<IReadOnlyList<double>> columns, IReadOnlyList<Clusters> groupings)
    {
        if (groupings.Count == 0) return [];
        var binary = columns.Where(IsBinary).ToArray();
        var fewest = groupings.Min(clusters => binary.SelectMany(column => new[] { CountWith(column, 1, clusters), CountWith(column, 0, clusters) }).Append(clusters.Count).Min());
        return fewest switch { < 2 => [OneTreatedCluster], < PanelModel.FewClusters => [FewClusters], _ => [] };
    }

    /// <summary>Whether a 0/1 column is 1, or is 0, in one cluster only.</summary>
    public static bool HasOneTreated(Fit fit, IReadOnlyList<Clusters> groupings) => Of(fit, groupings).Contains(OneTreatedCluster);

    private static bool IsBinary(IReadOnlyList<double> column) => column.All(v => v is 0 or 1 or double.NaN) && column.Contains(0) && column.Contains(1);

    private static int CountWith(IReadOnlyList<double> column, double value, Clusters clusters)
    {
        var has = new bool[clusters.Count];
        for (var i = 0; i < column.Count; i++) has[clusters.Ids[i]] |= column[i] == value;
        return has.Count(h => h);
    }
}
