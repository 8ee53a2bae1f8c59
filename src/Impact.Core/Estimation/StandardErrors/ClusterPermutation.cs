namespace Impact.Core.Estimation.StandardErrors;

/// <summary>Inference when one cluster had the treatment: its estimate among those of the other clusters, each treated in its place.</summary>
/// <remarks>
/// No cluster-robust error is valid with one treated cluster (MacKinnon and Webb 2017, J. Appl. Econometrics 32(2), 233–254). Placebo estimates as in Abadie, Diamond and
/// Hainmueller (2010), J. Am. Stat. Assoc. 105(490), 493–505: p is the share of clusters, itself included, with an estimate at least as far from zero. There is no interval.
/// </remarks>
/// <param name="Cluster">Number of the treated cluster.</param>
/// <param name="Terms">Names of the terms that are zero in all other clusters.</param>
internal sealed record ClusterPermutation(int Cluster, IReadOnlyList<string> Terms)
{
    private const double Ties = 1e-10;

    /// <summary>The one treated cluster; null when no term is limited to one cluster.</summary>
    public static ClusterPermutation? Of(IReadOnlyList<Covariate> terms, Clusters clusters)
    {
        var limited = terms.Select(t => (t.Name, Cluster: OnlyCluster(t.Values, clusters))).Where(t => t.Cluster is not null).ToArray();
        return limited.Length == 0 ? null : new ClusterPermutation(limited[0].Cluster!.Value, [.. limited.Select(t => t.Name)]);
    }

    /// <summary>Replaces the errors of the treatment terms by a permutation p-value.</summary>
    /// <param name="estimate">Estimate of the cluster that was treated.</param>
    /// <param name="terms">The terms of the model.</param>
    /// <param name="groups">Clusters and periods of the rows.</param>
    /// <param name="refit">Coefficients by name for other terms in the same model; null when they cannot be estimated.</param>
    public Estimate Replace(Estimate estimate, IReadOnlyList<Covariate> terms, (Clusters Clusters, Clusters Periods) groups, Func<IReadOnlyList<Covariate>, Fit?> refit)
    {
        var placebos = Enumerable.Range(0, groups.Clusters.Count).Where(g => g != Cluster)
            .Select(g => refit([.. terms.Select(t => Terms.Contains(t.Name) ? Moved(t, groups, g) : t)])).ToArray();
        return estimate with
        {
            Terms = [.. estimate.Terms.Select(t => Terms.Contains(t.Term) ? WithP(t, placebos) : t)],
            Diagnostics = new Dictionary<string, object?>(estimate.Diagnostics.Where(d => d.Key is not ("vcov" or "pre_trend")))
            {
                ["inference"] = "permutation-over-clusters",
                ["permutations"] = groups.Clusters.Count,
            },
        };
    }

    private static int? OnlyCluster(IReadOnlyList<double> values, Clusters clusters)
    {
        int? only = null;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] == 0 || clusters.Ids[i] == only) continue;
            if (only is not null) return null;
            only = clusters.Ids[i];
        }
        return only;
    }

    /// <summary>The term as it would be had another cluster been treated in the same periods.</summary>
    private Covariate Moved(Covariate term, (Clusters Clusters, Clusters Periods) groups, int to)
    {
        var path = new double[groups.Periods.Count];
        foreach (var row in groups.Clusters.Rows[Cluster]) path[groups.Periods.Ids[row]] = term.Values[row];
        return term with { Values = [.. groups.Clusters.Ids.Select((id, i) => id == to ? path[groups.Periods.Ids[i]] : 0)] };
    }

    private static TermEstimate WithP(TermEstimate term, Fit?[] placebos)
    {
        double[] others = [.. placebos.OfType<Fit>().Where(f => f.IndexOf(term.Term) >= 0).Select(f => Math.Abs(f.Coefficients[f.IndexOf(term.Term)]))];
        var extreme = 1 + others.Count(b => b >= Math.Abs(term.Value) * (1 - Ties));
        return new TermEstimate(term.Term, term.Value) { P = extreme / (1.0 + others.Length) };
    }
}
