using Impact.Core.Estimation.Panels;
using Impact.Core.Estimation.StandardErrors;

namespace Impact.Core.Estimation.Weighting;

/// <summary>Outcome, treatment and covariates of a specification, checked.</summary>
/// <param name="Outcome">y, n values.</param>
/// <param name="Treated">1 treated, 0 not.</param>
/// <param name="Design">Intercept and covariates, independent columns only.</param>
/// <param name="Covariates">The covariates as named.</param>
internal sealed record TreatedData(double[] Outcome, double[] Treated, Design Design, IReadOnlyList<Covariate> Covariates)
{
    /// <summary>Fewest units in an arm beyond the columns of the model.</summary>
    private const int FewestSpare = 2;

    /// <summary>The fields of an estimator that weighs or matches.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [Field.Column("outcome"), Field.Column("treatment"), new("covariates", FieldKind.Terms, true), Field.Group("cluster")];

    /// <summary>Number of units.</summary>
    public int N => Outcome.Length;

    /// <summary>Gives the data of a request to a function, or says why they cannot be used.</summary>
    public static Estimation Use(EstimationRequest request, Func<TreatedData, Estimation> use)
    {
        var treated = request.Outcome("treatment");
        if (treated.Any(a => a is not (0 or 1))) return Specification.Refuse(RefusalReason.InvalidField, "treatment");
        var covariates = request.Terms("covariates");
        var design = Design.Constant(treated.Length).With(covariates).Independent();
        var arm = (int)treated.Sum();
        if (Math.Min(arm, treated.Length - arm) < design.Columns.Count + FewestSpare) return new NotEstimable(RefusalReason.TooFewObservations);
        if (IsExact(request.Outcome(), design, treated)) return new NotEstimable(RefusalReason.NoVariation);
        if (ClusterFault(ClustersOf(request), i => treated[i] == 1, i => treated[i] == 0) is { } fault) return new NotEstimable(fault);
        var estimation = use(new TreatedData(request.Outcome(), treated, design, covariates));
        return estimation is Estimate estimate && ClustersOf(request) is { } clusters ? FixedEffects.Warned(estimate, ClusterWarnings.Of([treated], [clusters])) : estimation;
    }

    /// <summary>The clusters a request names; null without.</summary>
    public static Clusters? ClustersOf(EstimationRequest request) =>
        request.Has("cluster") ? request.ClustersOf(request.Word("cluster")) : null;

    /// <summary>Why the clusters give no error: fewer than two, or one that has all of an arm, whose influences then add up to nothing; null when they do.</summary>
    /// <param name="clusters">Clusters of the units; null when units are independent.</param>
    /// <param name="arms">Whether a unit is in an arm, per arm.</param>
    public static RefusalReason? ClusterFault(Clusters? clusters, params Func<int, bool>[] arms) => clusters switch
    {
        null => null,
        { Count: < 2 } => RefusalReason.TooFewClusters,
        _ => arms.Any(isIn => clusters.CountWhere(isIn) < 2) ? RefusalReason.OneTreatedCluster : null,
    };

    /// <summary>Whether the outcome is a constant per arm plus the covariates, to the last digit.</summary>
    public static bool IsExact(double[] outcome, Design design, double[] treated) =>
        new LinearModel(outcome, design.With("treated", treated).Independent()).Fit() is not { IsExact: false };

    /// <summary>Whether a unit is treated.</summary>
    public bool IsTreated(int unit) => Treated[unit] == 1;
}
