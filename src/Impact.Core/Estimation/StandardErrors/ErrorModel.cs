using Impact.Core.Estimation.Panels;

namespace Impact.Core.Estimation.StandardErrors;

/// <summary>How a specification wants its errors computed.</summary>
/// <param name="Kind">Value of <c>vcov</c>, or its default.</param>
/// <param name="Clusters">The cluster columns: none, one or two.</param>
internal sealed record ErrorModel(string Kind, IReadOnlyList<Clusters> Clusters)
{
    /// <summary>Equal variances, independent rows.</summary>
    public const string Classical = "classical";

    /// <summary>Newey-West errors.</summary>
    public const string Hac = "HAC";

    /// <summary>Wild cluster bootstrap of one term.</summary>
    public const string Wild = "wild";

    /// <summary>Part of the variance under equal spread below which a variance is rounding.</summary>
    private const double Rounding = 1e-13;

    /// <summary>Lags of <see cref="Hac"/>; null for the rule of thumb.</summary>
    public int? Lag { get; init; }

    /// <summary>The term that <see cref="Wild"/> tests; null for the only one.</summary>
    public string? Test { get; init; }

    /// <summary>Seed of <see cref="Wild"/>.</summary>
    public ulong Seed { get; init; }

    /// <summary>The fields of a specification that say how.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [
        new("cluster", FieldKind.Columns), new("lag", FieldKind.Number), new("test", FieldKind.Word),
        Field.Choice("vcov", [Classical, .. Enum.GetNames<CovarianceKind>().Skip(1), Hac, Wild]),
    ];

    /// <summary>What a specification asks for.</summary>
    /// <param name="request">The specification.</param>
    /// <param name="clustered">Kind with clusters, when it names none.</param>
    /// <param name="otherwise">Kind without clusters, when it names none.</param>
    public static ErrorModel Of(EstimationRequest request, string clustered = nameof(CovarianceKind.CR2), string otherwise = nameof(CovarianceKind.HC2))
    {
        Clusters[] clusters = [.. request.Words("cluster").Select(request.ClustersOf)];
        var usual = clusters.Length switch { 0 => otherwise, 1 => clustered, _ => nameof(CovarianceKind.CR1) };
        return new ErrorModel(request.Word("vcov", usual), clusters)
        {
            Lag = request.Count("lag"),
            Test = request.Has("test") ? request.Word("test") : null,
            Seed = request.Seed,
        };
    }

    /// <summary>Number of clusters, of the smaller of two; null when the errors are not by cluster.</summary>
    public int? ClusterCount => IsClustered && Clusters.Count > 0 ? Clusters.Min(c => c.Count) : null;

    /// <summary>What a reader has to know of the errors of some columns.</summary>
    public IReadOnlyList<string> Warnings(IEnumerable<IReadOnlyList<double>> columns) =>
        IsClustered ? ClusterWarnings.Of(columns, Clusters) : Clusters.Count > 0 ? [ClusterWarnings.NotUsed] : [];

    /// <summary>Gives the covariance of a fit to a function, or says why there is none.</summary>
    public Estimation Use(Fit fit, Func<Covariance, Estimation> use)
    {
        if (fit.ResidualDf < 1) return new NotEstimable(RefusalReason.TooFewObservations);
        if (ClusterCount < 2) return new NotEstimable(RefusalReason.TooFewClusters);
        if (Misfit(fit) is { } misfit) return misfit;
        if (Compute(fit) is not { } covariance) return new NotEstimable(ClusterWarnings.HasOneTreated(fit, Clusters) ? RefusalReason.OneTreatedCluster : RefusalReason.FullLeverage);
        var honest = WithoutEmpty(fit, covariance);
        if (HasNegativeVariance(fit, honest)) return new NotEstimable(RefusalReason.NegativeVariance);
        return Kind == Wild && double.IsNaN(honest.Se(Tested(fit))) ? new NotEstimable(RefusalReason.TooFewClusters) : use(honest);
    }

    /// <summary>Whether rows of one cluster may depend on each other.</summary>
    public bool IsClustered => Kind == Wild || Kind.StartsWith("CR", StringComparison.Ordinal);

    /// <summary>Whether residuals are corrected per cluster, so that the leverage of every effect counts.</summary>
    public bool CorrectsClusters => Kind is nameof(CovarianceKind.CR2) or nameof(CovarianceKind.CR3);

    /// <summary>The term of a coefficient, with the errors asked for.</summary>
    public TermEstimate Term(Fit fit, Covariance covariance, int coefficient, double level)
    {
        var term = Wald.Term(fit, covariance, coefficient, level);
        return Kind == Wild && coefficient == Tested(fit)
            ? new WildClusterBootstrap(fit, Clusters[0], coefficient, Seed).Replace(term, level)
            : term;
    }

    private int Tested(Fit fit)
    {
        if (Test is not null) return fit.IndexOf(Test);
        int[] candidates = [.. GoodnessOfFit.Slopes(fit).Where(j => !Absorption.IsEffect(fit.Names[j]))];
        return candidates.Length == 1 ? candidates[0] : -1;
    }

    private NotEstimable? Misfit(Fit fit)
    {
        if (Kind == Wild && Tested(fit) < 0) return Specification.Refuse(RefusalReason.MissingField, "test");
        if (IsClustered && Clusters.Count == 0) return Specification.Refuse(RefusalReason.MissingField, "cluster");
        if (Clusters.Count > 2 || Lag < 0) return Specification.Refuse(RefusalReason.InvalidField, Lag < 0 ? "lag" : "cluster");
        var fits = Clusters.Count < 2 || !IsClustered || Kind is nameof(CovarianceKind.CR0) or nameof(CovarianceKind.CR1);
        return fits ? null : Specification.Refuse(RefusalReason.InvalidField, "vcov");
    }

    private Covariance? Compute(Fit fit) => (Kind, Clusters.Count) switch
    {
        (Hac, _) => NeweyWest.Sandwich(fit, Lag),
        _ when !IsClustered => Covariance.Of(fit, Enum.Parse<CovarianceKind>(Kind, ignoreCase: true)),
        (Wild, _) => Covariance.Of(fit, CovarianceKind.CR1, Clusters[0]),
        (_, 2) => TwoWayClusters.Sandwich(fit, Clusters[0], Clusters[1], Kind == nameof(CovarianceKind.CR1)),
        _ => Covariance.Of(fit, Enum.Parse<CovarianceKind>(Kind, ignoreCase: true), Clusters[0]),
    };

    private static bool HasNegativeVariance(Fit fit, Covariance covariance) =>
        Enumerable.Range(0, fit.Names.Count).Any(j => covariance.Values[j, j] < 0 && !Absorption.IsEffect(fit.Names[j]));

    /// <summary>The covariance without variances that are nothing but rounding: of a term whose scores vanish in every row or cluster, as where one row or cluster decides it.</summary>
    private static Covariance WithoutEmpty(Fit fit, Covariance covariance)
    {
        var inverse = fit.Triangle.InverseCrossProduct();
        var spread = fit.ResidualSumOfSquares / fit.ResidualDf;
        int[] empty = [.. Enumerable.Range(0, inverse.Size).Where(j => Math.Abs(covariance.Values[j, j]) < Rounding * spread * inverse[j, j])];
        if (empty.Length == 0) return covariance;
        var values = covariance.Values.Copy();
        foreach (var j in empty)
            for (var i = 0; i < values.Size; i++) values[i, j] = values[j, i] = double.NaN;
        return covariance with { Values = values };
    }
}
