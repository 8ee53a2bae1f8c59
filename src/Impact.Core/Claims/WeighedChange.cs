using Impact.Core.Estimation;

namespace Impact.Core.Claims;

/// <summary>The difference between two groups that were not drawn by lot: doubly robust, or the regression that asks less of the data, with the reason why.</summary>
internal static class WeighedChange
{
    /// <summary>Persons in an arm below which the sum of influences says too little: in simulated studies with about 33 persons in each arm its intervals were too narrow (docs/METHODS.md).</summary>
    public const int FewestPersons = 50;

    /// <summary>Without the baseline outcome among the covariates.</summary>
    public static DesignEstimator Plain { get; } = new(false, panel => Of(panel, panel, p => DifferenceInDifferences.Estimate(p)));

    /// <summary>With it.</summary>
    public static DesignEstimator BaselineAdjusted { get; } = new(
        true, panel => Of(panel, panel with { Covariates = [.. panel.Covariates, new("baseline", panel.Baseline)] }, p => Ancova.Estimate(p)));

    private static Judged Of(PairedPanel panel, PairedPanel adjusted, Func<PairedPanel, Estimation.Estimation> simpler)
    {
        if (adjusted.Covariates.Count == 0) return Simpler(ClaimReason.NothingToAdjustFor);
        if (IsSmall(panel)) return Simpler(ClaimReason.SmallGroups);
        var estimation = DoublyRobustChange.Estimate(adjusted);
        return estimation is Estimate ? new Judged(estimation) : Simpler(ClaimReason.LittleOverlap);

        Judged Simpler(ClaimReason why) => simpler(panel) is Estimate estimate ? new(estimate, why) : new(simpler(panel));
    }

    /// <summary>Whether an arm is too small to sum influences over its clusters: CR2 with Satterthwaite's degrees of freedom holds there.</summary>
    private static bool IsSmall(PairedPanel panel)
    {
        var clusters = Clusters.Of(panel.Cluster);
        bool IsSmall(bool arm) => panel.Treated.Count(t => t == arm) < FewestPersons || PanelModel.ClustersIn(arm, panel, clusters) < PanelModel.FewClusters;
        return IsSmall(true) || IsSmall(false);
    }
}
