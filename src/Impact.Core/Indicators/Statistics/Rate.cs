using Impact.Core.Estimation;
using Impact.Core.Estimation.Shares;

namespace Impact.Core.Indicators.Statistics;

/// <summary>Events per number of residents: the sum of the values by the sum of the exposures.</summary>
/// <param name="Per">Residents: 1,000 or 10,000.</param>
/// <remarks>Exact Poisson interval (Garwood 1936). Differences: <see cref="Mover"/>; p exact, given the total (Przyborowski and Wilenski 1940).</remarks>
internal sealed record Rate(double Per) : Statistic("poisson-exact")
{
    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed)
    {
        var (events, exposure) = (Size(units), Exposure(units));
        if (exposure <= 0) return StatisticValue.None(Interval);
        var (low, high) = RateRatio.Exact(events, exposure, Level);
        return new(Per * events / exposure, new(Per * low, Per * high), Interval);
    }

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed)
    {
        if (Of(later, seed) is not { Value: { } x, Bounds: { } high } || Of(earlier, seed) is not { Value: { } y, Bounds: { } low })
            return new NotEstimable(RefusalReason.TooFewObservations);
        var ((now, before), (time, timeBefore)) = ((Size(later), Size(earlier)), (Exposure(later), Exposure(earlier)));
        if (now + before == 0) return new NotEstimable(RefusalReason.ZeroEvents);
        var bounds = Mover.Difference((x, high), (y, low));
        var term = new TermEstimate("change", x - y)
        {
            Se = Per * Math.Sqrt((now / (time * time)) + (before / (timeBefore * timeBefore))),
            P = RateRatio.ExactP(now, now + before, time / (time + timeBefore)),
            Low = bounds.Low,
            High = bounds.High,
        };
        return Answer("rate-difference", now + before, term);
    }

    /// <summary>Events: a unit that only brings residents counts 0.</summary>
    internal override int Size(IReadOnlyList<UnitValue> units) => (int)Math.Round(units.Sum(u => u.Value ?? 0));

    internal override int Behind(IReadOnlyList<UnitValue> units) => Size(units);

    private static double Exposure(IReadOnlyList<UnitValue> units) => units.Sum(u => u.Exposure);
}
