using Impact.Core.Estimation;
using Impact.Core.Estimation.Shares;

namespace Impact.Core.Indicators.Statistics;

/// <summary>The part of the units with value 1.</summary>
/// <remarks>
/// Wilson's interval and Newcombe's for a difference. When persons, households or neighbourhoods have more than one unit, Wilson's interval is that of the effective number of units
/// (N. Dean and M. Pagano 2015), smaller still where few clusters tell how they vary (E. L. Korn and B. I. Graubard 1998, Survey Methodology 24(2), 193–201), and the difference has errors
/// clustered by them. Where nothing varies, a cluster counts as one unit.
/// </remarks>
internal sealed record ShareOfUnits() : Statistic("wilson")
{
    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed)
    {
        var share = (double)With(units) / units.Count;
        if (Clustering.Of(units) is not { } cluster) return new(share, Wilson.Interval(With(units), units.Count, Level), Interval);
        var effective = Math.Min(units.Count, ClusteredMean.Of(Values(units), cluster, Level) is { Se: { } se and > 0 } term ? Effective(share, se, term.Df) : Clustering.Count(units));
        return new(share, Wilson.Interval(share, effective, Level), "wilson-clustered");
    }

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed)
    {
        var n = later.Count + earlier.Count;
        if (Clustering.Difference(later, earlier) is { } clustered) return Answer("difference-of-shares", n, clustered);
        if (Clustering.IsOne([.. later, .. earlier])) return new NotEstimable(RefusalReason.TooFewClusters);
        var term = TwoShares.Difference(Counted(later), Counted(earlier), Level);
        return term.Se is null ? new NotEstimable(RefusalReason.NoVariation) : Answer("difference-of-shares", n, term with { Term = "change" });
    }

    /// <summary>How many units apart would give the same error, and as sure: of few clusters t is wider than the normal distribution.</summary>
    private static double Effective(double share, double se, double? df)
    {
        var wider = df is { } known ? ConfidenceLevel.T(Level, known) / ConfidenceLevel.Normal(Level) : 1;
        return share * (1 - share) / (se * se * wider * wider);
    }

    /// <summary>Units with value 1 of all; of clusters in which nothing varies, these.</summary>
    private static Count Counted(IReadOnlyList<UnitValue> units) => Clustering.Count(units) is var clusters && (With(units) == 0 || With(units) == units.Count)
        ? new(With(units) == 0 ? 0 : clusters, clusters)
        : new(With(units), units.Count);

    private static int With(IReadOnlyList<UnitValue> units) => units.Count(u => u.Value == 1);
}
