namespace Impact.Core.Estimation;

/// <summary>Mean change from baseline to follow-up in one group.</summary>
public static class PairedChange
{
    /// <summary>Estimates the mean of follow-up minus baseline over all persons of the panel, in the unit of the outcome.</summary>
    /// <param name="panel">The persons of one group; who is treated is not read.</param>
    /// <param name="level">Coverage of the interval, between 0 and 1.</param>
    /// <returns>The term <c>change</c>, or <see cref="NotEstimable"/>: fewer than 10 persons or 4 clusters, or everybody changed by the same amount.</returns>
    /// <remarks>CR2 errors by cluster with Satterthwaite degrees of freedom; with every person alone in a cluster this is the paired t-test.</remarks>
    public static Estimation Estimate(PairedPanel panel, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var constant = Design.Constant(panel.Baseline.Count) with { Names = ["change"] };
        return new PanelModel("change", "change", new LinearModel(panel.Changes(), constant)).Estimate(panel, level);
    }

    /// <summary>Follow-up minus baseline of each person.</summary>
    internal static double[] Changes(this PairedPanel panel) => [.. panel.FollowUp.Zip(panel.Baseline, (after, before) => after - before)];

    /// <summary>1 for a person in the supported group, 0 for another.</summary>
    internal static IEnumerable<double> TreatedColumn(this PairedPanel panel) => panel.Treated.Select(t => t ? 1.0 : 0.0);
}
