namespace Impact.Core.Estimation;

/// <summary>A linear model for one coefficient of a before/after panel, with CR2 errors by cluster and Satterthwaite degrees of freedom.</summary>
/// <param name="Estimator">Id of the estimator.</param>
/// <param name="Term">Column whose coefficient is the answer.</param>
/// <param name="Model">The model.</param>
internal sealed record PanelModel(string Estimator, string Term, LinearModel Model)
{
    /// <summary>Name of the column that says who is in the supported group; without it the panel is one arm.</summary>
    public const string Treated = "treated";

    /// <summary>Persons an arm needs.</summary>
    public const int FewestPersons = 10;

    /// <summary>Clusters an arm needs.</summary>
    public const int FewestClusters = 4;

    /// <summary>Clusters in an arm below which the estimate comes with a warning.</summary>
    public const int FewClusters = 10;

    /// <summary>Estimates the coefficient, or says why there is no honest estimate.</summary>
    public Estimation Estimate(PairedPanel panel, double level)
    {
        var clusters = Clusters.Of(panel.Cluster);
        if (Shortage(panel, clusters, Arms) is { } shortage) return new NotEstimable(shortage);
        if (Model.Fit() is not { } fit || fit.IndexOf(Term) < 0 || fit.ResidualDf < 1) return new NotEstimable(RefusalReason.SingularDesign);
        if (fit.IsExact) return new NotEstimable(RefusalReason.NoVariation);
        if (Covariance.Of(fit, CovarianceKind.CR2, clusters) is not { } covariance) return new NotEstimable(RefusalReason.FullLeverage);
        return new Estimate
        {
            Estimator = Estimator,
            N = fit.N,
            Clusters = clusters.Count,
            Terms = [Wald.Term(fit, covariance, fit.IndexOf(Term), level)],
            Diagnostics = Diagnostics(panel, clusters, fit),
        };
    }

    /// <summary>Why there are too few persons or clusters; null when there are enough.</summary>
    /// <param name="panel">The persons.</param>
    /// <param name="clusters">Their clusters.</param>
    /// <param name="arms">The arms that are used: supported or not; null for everybody.</param>
    public static RefusalReason? Shortage(PairedPanel panel, Clusters clusters, IReadOnlyList<bool?> arms)
    {
        foreach (var arm in arms)
        {
            if (panel.Treated.Count(t => arm is null || t == arm) < FewestPersons) return RefusalReason.TooFewObservations;
            if (ClustersIn(arm, panel, clusters) < FewestClusters) return RefusalReason.TooFewClusters;
        }
        return null;
    }

    private bool?[] Arms => Term == Treated ? [true, false] : [null];

    /// <summary>Clusters with a person in an arm.</summary>
    public static int ClustersIn(bool? arm, PairedPanel panel, Clusters clusters) =>
        clusters.CountWhere(i => arm is null || panel.Treated[i] == arm);

    private Dictionary<string, object?> Diagnostics(PairedPanel panel, Clusters clusters, Fit fit)
    {
        var fewest = Arms.Min(arm => ClustersIn(arm, panel, clusters));
        return new Dictionary<string, object?>
        {
            ["covariance"] = nameof(CovarianceKind.CR2),
            ["fewest_clusters_in_an_arm"] = fewest,
            ["few_clusters"] = fewest < FewClusters,
            ["dropped_columns"] = fit.Dropped,
        };
    }
}
