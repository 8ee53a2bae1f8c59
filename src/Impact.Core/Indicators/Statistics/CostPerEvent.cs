using Impact.Core.Estimation;
using Impact.Core.Estimation.Bootstrap;
using Impact.Core.Estimation.Shares;

namespace Impact.Core.Indicators.Statistics;

/// <summary>Money by the number of units with value 1. The money (the sum of the exposures) is what was spent; to how many units it happened is chance.</summary>
/// <remarks>
/// Money by n times Wilson's bounds of their share: the bounds of a share go over to its inverse. Two periods are compared by a bootstrap of persons, each with all its periods,
/// because who reached it in the first cannot reach it again in the last.
/// </remarks>
internal sealed record CostPerEvent() : Statistic("wilson-inverse")
{
    private const int Resamples = 999;

    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed)
    {
        var (events, money) = (Events(units), Money(units));
        if (events == 0) return StatisticValue.None(Interval);
        var (low, high) = Wilson.Interval(events, units.Count, Level);
        return new(money / events, new(money / (units.Count * high), money / (units.Count * low)), Interval);
    }

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed)
    {
        UnitValue[] all = [.. later, .. earlier];
        var (now, before, last) = (Money(later), Money(earlier), later[0].Period);
        double Difference(UnitValue[][] persons)
        {
            var units = persons.SelectMany(p => p).ToLookup(u => u.Period == last);
            return (now / Events(units[true])) - (before / Events(units[false]));
        }

        return Resampling.Of([Clustering.Together(all)], samples => Difference(samples[0]), seed, Resamples) is { Moments.Sd: > 0 } drawn
            ? Bootstrapped("difference-of-costs", all.Length, drawn)
            : new NotEstimable(RefusalReason.TooFewObservations);
    }

    /// <summary>Those to whom it happened, or those to whom it did not when these are fewer: the money is published, and money by the figure is their number.</summary>
    internal override int Behind(IReadOnlyList<UnitValue> units) => Events(units) is var events ? Math.Min(events, units.Count - events) : 0;

    private static int Events(IEnumerable<UnitValue> units) => units.Count(u => u.Value == 1);

    private static double Money(IEnumerable<UnitValue> units) => units.Sum(u => u.Exposure);
}
