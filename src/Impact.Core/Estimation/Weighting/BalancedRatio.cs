namespace Impact.Core.Estimation.Weighting;

/// <summary>A ratio of sums in two groups, of which the untreated are weighted to be as the treated on the covariates.</summary>
/// <param name="Data">Whether each unit is treated, and its covariates; the outcome stands above the line.</param>
/// <param name="Below">What each unit adds below the line, n numbers above 0.</param>
/// <param name="Weights">Weight of each unit; all 1 for the groups as they are.</param>
/// <remarks>
/// Entropy balancing (Hainmueller 2012) on persons, then Σwa / Σwb in each group. The influence of a unit is w(a − Rb) by the sum of its group (the delta method for a ratio; Cochran, Sampling
/// techniques, section 6.4), with the weights taken as given, as for the estimator <c>entropy-balancing</c>; influences are summed by cluster, with t on G − 1 degrees of freedom.
/// </remarks>
internal sealed record BalancedRatio(TreatedData Data, IReadOnlyList<double> Below, double[] Weights)
{
    private const double Level = 0.95;

    /// <summary>The ratio of the treated.</summary>
    public double Treated => Ratio(true);

    /// <summary>The weighted ratio of the untreated.</summary>
    public double Untreated => Ratio(false);

    /// <summary>Treated less untreated.</summary>
    public TermEstimate Difference(Clusters clusters)
    {
        var (treated, untreated) = (Treated, Untreated);
        return new Influence(treated - untreated, Function(1, 1)).Term("difference", clusters, Level);
    }

    /// <summary>Treated by untreated: the interval is that of the logarithm, p is for a ratio of 1. Null when one of them is 0, or when nothing varies.</summary>
    public TermEstimate? RatioOfRatios(Clusters clusters)
    {
        var (treated, untreated) = (Treated, Untreated);
        if (treated <= 0 || untreated <= 0) return null;
        var log = new Influence(Math.Log(treated / untreated), Function(treated, untreated)).Term("ratio", clusters, Level);
        return log is { Low: { } low, High: { } high } ? log with { Value = Math.Exp(log.Value), Se = null, Low = Math.Exp(low), High = Math.Exp(high) } : null;
    }

    private double Ratio(bool treated) => Sum(treated, i => Data.Outcome[i]) / Sum(treated, i => Below[i]);

    private double[] Function(double ofTreated, double ofUntreated)
    {
        var (treated, untreated) = (Treated, Untreated);
        var (below, belowUntreated) = (Sum(true, i => Below[i]), Sum(false, i => Below[i]));
        return
        [
            .. Enumerable.Range(0, Data.N).Select(i => Data.IsTreated(i)
                ? Data.N * Weights[i] * (Data.Outcome[i] - (treated * Below[i])) / below / ofTreated
                : -Data.N * Weights[i] * (Data.Outcome[i] - (untreated * Below[i])) / belowUntreated / ofUntreated),
        ];
    }

    private double Sum(bool treated, Func<int, double> of) => Enumerable.Range(0, Data.N).Where(i => Data.IsTreated(i) == treated).Sum(i => Weights[i] * of(i));
}
