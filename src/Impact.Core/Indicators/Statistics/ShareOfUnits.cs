using Impact.Core.Estimation;
using Impact.Core.Estimation.Shares;

namespace Impact.Core.Indicators.Statistics;

/// <summary>The part of the units with value 1.</summary>
/// <remarks>
/// Wilson's interval and Newcombe's for a difference. When persons or households have more than one unit, Wilson's interval is that of the effective number of units
/// (N. Dean and M. Pagano 2015) and the difference has errors clustered by them.
/// </remarks>
internal sealed record ShareOfUnits() : Statistic("wilson")
{
    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed)
    {
        var (with, share) = (With(units), (double)With(units) / units.Count);
        var effective = Clustering.Of(units) is { } cluster && ClusteredMean.Of(Values(units), cluster, Level)?.Se is { } se
            ? Math.Min(units.Count, share * (1 - share) / (se * se))
            : units.Count;
        return effective < units.Count
            ? new(share, Wilson.Interval(share, effective, Level), "wilson-clustered")
            : new(share, Wilson.Interval(with, units.Count, Level), Interval);
    }

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed)
    {
        if (Clustering.Difference(later, earlier) is { } clustered) return Answer("difference-of-shares", later.Count + earlier.Count, clustered);
        var term = TwoShares.Difference(new Count(With(later), later.Count), new Count(With(earlier), earlier.Count), Level);
        return term.Se is null ? new NotEstimable(RefusalReason.NoVariation) : Answer("difference-of-shares", later.Count + earlier.Count, term with { Term = "change" });
    }

    private static int With(IReadOnlyList<UnitValue> units) => units.Count(u => u.Value == 1);
}
