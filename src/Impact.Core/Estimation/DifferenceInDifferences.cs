namespace Impact.Core.Estimation;

/// <summary>Difference between two groups in their change from baseline to follow-up.</summary>
public static class DifferenceInDifferences
{
    /// <summary>Estimates how much more the supported group changed than the comparison group, in the unit of the outcome.</summary>
    /// <param name="panel">Persons of both groups.</param>
    /// <param name="level">Coverage of the interval, between 0 and 1.</param>
    /// <returns>The term <c>treated</c>, or <see cref="NotEstimable"/>: fewer than 10 persons or 4 clusters in an arm, a treatment that the covariates explain, no variation.</returns>
    /// <remarks>
    /// Change score on treated and covariates. CR2 errors by cluster with Satterthwaite degrees of freedom (Bell and McCaffrey 2002). Right when the groups
    /// differ by something that stays the same over time; without covariates it is the Welch test of the two mean changes.
    /// </remarks>
    public static Estimation Estimate(PairedPanel panel, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var design = Design.Constant(panel.Baseline.Count).With(panel.Covariates).With(PanelModel.Treated, panel.TreatedColumn());
        return new PanelModel("did", PanelModel.Treated, new LinearModel(panel.Changes(), design)).Estimate(panel, level);
    }
}
