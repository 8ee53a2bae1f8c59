using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation;

/// <summary>Difference between two groups in their change, after weighting the comparison group to the covariates of the supported group.</summary>
/// <remarks>
/// Improved doubly robust difference-in-differences of Sant'Anna and Zhao (2020), J. Econometrics 219(1), 101–122: right when either the chance of being in the supported
/// group or the change of the comparison group is modelled rightly. Its errors are those of the influence function, summed by cluster, with t on G − 1 degrees of freedom;
/// they are too small with few clusters in an arm.
/// </remarks>
internal static class DoublyRobustChange
{
    /// <summary>Id of the estimator.</summary>
    public const string Id = "dr-did";

    /// <summary>Estimates the mean effect on the supported group, in the unit of the outcome, adjusted for the covariates of the panel and nothing else.</summary>
    /// <param name="panel">Persons of both groups.</param>
    /// <param name="level">Coverage of the interval, between 0 and 1.</param>
    /// <returns>
    /// The term <c>treated</c>, or <see cref="NotEstimable"/>: fewer than 10 persons or 4 clusters in an arm, fewer persons in an arm than the covariates need, no variation, or no
    /// overlap: no weights exist, or they make fewer than 10 persons of the comparison group count.
    /// </returns>
    public static Estimation Estimate(PairedPanel panel, double level = 0.95)
    {
        var clusters = Clusters.Of(panel.Cluster);
        if (PanelModel.Shortage(panel, clusters, [true, false]) is { } shortage) return new NotEstimable(shortage);
        double[] treated = [.. panel.TreatedColumn()];
        var design = Design.Constant(treated.Length).With(panel.Covariates).Independent();
        var supported = (int)treated.Sum();
        if (Math.Min(supported, treated.Length - supported) <= design.Columns.Count) return new NotEstimable(RefusalReason.TooFewObservations);
        var change = panel.Changes();
        if (new LinearModel(change, design.With(PanelModel.Treated, treated).Independent()).Fit() is not { IsExact: false }) return new NotEstimable(RefusalReason.NoVariation);
        if (Propensity.TiltedOdds(treated, design) is not { } odds || CountingPersons(odds, treated) < PanelModel.FewestPersons) return new NotEstimable(RefusalReason.NoOverlap);
        return new PanelDifference(change, treated, design).Effect(DoublyRobustDifference.Improved) is { } effect
            ? Result(effect, clusters, level)
            : new NotEstimable(RefusalReason.NoOverlap);
    }

    /// <summary>Kish's effective size of the comparison group: as many persons of equal weight would be as uncertain.</summary>
    private static double CountingPersons(double[] odds, double[] treated)
    {
        double[] weights = [.. odds.Zip(treated, (o, t) => (1 - t) * o)];
        return weights.Sum() * weights.Sum() / weights.Sum(w => w * w);
    }

    private static Estimate Result(Influence effect, Clusters clusters, double level) => new()
    {
        Estimator = Id,
        N = effect.Function.Length,
        Clusters = clusters.Count,
        Terms = [effect.Term(PanelModel.Treated, clusters, level)],
    };
}
