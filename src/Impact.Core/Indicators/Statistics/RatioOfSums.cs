using Impact.Core.Estimation;
using Impact.Core.Estimation.Bootstrap;

namespace Impact.Core.Indicators.Statistics;

/// <summary>The sum of the values by the sum of the exposures, for example hours used by hours entitled.</summary>
/// <remarks>Percentile bootstrap over persons or units; differences likewise.</remarks>
internal sealed record RatioOfSums() : Statistic("bootstrap-percentile")
{
    private const int Resamples = 1999;

    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed)
    {
        var drawn = units.Count < 2 ? null : Resampling.Of([Clustering.Together(units)], samples => Ratio(samples[0]), seed, Resamples);
        return drawn is null
            ? new(Ratio([[.. units]]) is var ratio && double.IsFinite(ratio) ? ratio : null, null, Interval)
            : new(drawn.Observed, drawn.Moments.Sd > 0 ? drawn.Percentile(Level) : null, Interval);
    }

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed)
    {
        var drawn = Resampling.Of([Clustering.Together(later), Clustering.Together(earlier)], samples => Ratio(samples[0]) - Ratio(samples[1]), seed, Resamples);
        if (drawn is null) return new NotEstimable(RefusalReason.TooFewObservations);
        if (drawn.Moments.Sd == 0) return new NotEstimable(RefusalReason.NoVariation);
        return Bootstrapped("difference-of-ratios", later.Count + earlier.Count, drawn);
    }

    private static double Ratio(UnitValue[][] clusters) =>
        clusters.Sum(c => c.Sum(u => u.Value!.Value)) / clusters.Sum(c => c.Sum(u => u.Exposure));
}
