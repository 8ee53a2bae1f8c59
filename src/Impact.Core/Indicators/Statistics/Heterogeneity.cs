using Impact.Core.Estimation;
using Impact.Core.Estimation.Bootstrap;

namespace Impact.Core.Indicators.Statistics;

/// <summary>The chance that two of those counted belong to different groups: 1 − Σ p². The group of a unit is its subject, the number its value.</summary>
/// <remarks>P. M. Blau (1977). Percentile bootstrap over units, for example activities.</remarks>
internal sealed record Heterogeneity() : Statistic("bootstrap-percentile")
{
    private const int Resamples = 1999;

    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed)
    {
        var drawn = units.Count < 2 ? null : Resampling.Of([[.. units]], samples => Index(samples[0]), seed, Resamples);
        return new(Index(units), drawn is { Moments.Sd: > 0 } ? drawn.Percentile(Level) : null, Interval);
    }

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed)
    {
        var drawn = Resampling.Of([[.. later], [.. earlier]], samples => Index(samples[0]) - Index(samples[1]), seed, Resamples);
        return drawn is { Moments.Sd: > 0 } ? Bootstrapped("difference-of-indices", later.Count + earlier.Count, drawn) : new NotEstimable(RefusalReason.NoVariation);
    }

    private static double Index(IReadOnlyList<UnitValue> units)
    {
        var all = units.Sum(u => u.Value!.Value);
        return 1 - units.GroupBy(u => u.Subject).Sum(g => Math.Pow(g.Sum(u => u.Value!.Value) / all, 2));
    }
}
