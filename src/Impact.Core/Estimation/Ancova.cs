namespace Impact.Core.Estimation;

/// <summary>Difference between two groups at follow-up, adjusted for the baseline.</summary>
public static class Ancova
{
    /// <summary>Estimates the difference at follow-up between persons with the same baseline and covariates, in the unit of the outcome.</summary>
    /// <param name="panel">Persons of both groups.</param>
    /// <param name="level">Coverage of the interval, between 0 and 1.</param>
    /// <returns>The term <c>treated</c>, or <see cref="NotEstimable"/>: fewer than 10 persons or 4 clusters in an arm, a treatment that baseline and covariates explain, no variation.</returns>
    /// <remarks>
    /// Follow-up on treated, baseline and covariates. CR2 errors by cluster with Satterthwaite degrees of freedom (Bell and McCaffrey 2002). Right when persons with
    /// the same baseline would have gone the same way; see Lord (1967), Psychological Bulletin 68(5), 304–305, for why it differs from the change score.
    /// </remarks>
    public static Estimation Estimate(PairedPanel panel, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var design = Design.Constant(panel.Baseline.Count)
            .With(panel.Covariates)
            .With("baseline", panel.Baseline)
            .With(PanelModel.Treated, panel.TreatedColumn());
        return new PanelModel("ancova", PanelModel.Treated, new LinearModel([.. panel.FollowUp], design)).Estimate(panel, level);
    }
}
