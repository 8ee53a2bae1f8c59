using Impact.Core.Estimation;
using Impact.Core.Estimation.Means;

namespace Impact.Core.Indicators.Statistics;

/// <summary>The mean of the units, with Student's interval; differences by Welch, clustered where persons or households have more than one unit.</summary>
internal sealed record MeanOfUnits() : Statistic("t")
{
    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed)
    {
        var values = Values(units);
        if (Clustering.Of(units) is { } cluster && ClusteredMean.Of(values, cluster, Level) is { Low: { } low, High: { } high } term)
            return new(term.Value, new(low, high), "t-clustered");
        return new(values.Average(), Clustering.IsOne(units) ? null : MeanInterval.T(values, Level), Interval);
    }

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed) =>
        Clustering.Difference(later, earlier) is { } clustered
            ? Answer("difference-of-means", later.Count + earlier.Count, clustered)
            : TTest.Welch(Values(later), Values(earlier), Level).Match<Estimation.Estimation>(e => e with { Estimator = "difference-of-means" }, refused => refused);
}

/// <summary>The mean of the same units in two periods; the difference is the mean change of those in both.</summary>
internal sealed record PairedMean() : Statistic("t")
{
    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed) => new MeanOfUnits().Of(units, seed);

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed)
    {
        var before = earlier.ToLookup(u => u.Pair, u => u.Value!.Value);
        var pairs = later.SelectMany(u => before[u.Pair].Take(1).Select(start => u with { Value = u.Value!.Value - start })).ToList();
        var changes = Values(pairs);
        if (Clustering.IsOne(pairs)) return new NotEstimable(RefusalReason.TooFewClusters);
        if (Clustering.Of(pairs) is { } cluster && ClusteredMean.Of(changes, cluster, Level) is { } clustered)
            return Answer("paired-change", changes.Count, clustered with { Term = "difference" });
        return TTest.Paired([.. changes.Select(_ => 0.0)], changes, Level).Match<Estimation.Estimation>(e => e with { Estimator = "paired-change" }, refused => refused);
    }
}
