using Impact.Core.Estimation;
using Impact.Core.Estimation.Shares;
using Impact.Core.Numerics;

namespace Impact.Core.Indicators.Statistics;

/// <summary>The part of the units without the event (or with it) after some months; units not followed so long are censored.</summary>
/// <param name="Months">Months after the start of each unit.</param>
/// <param name="WithEvent">Whether the part with the event is counted: those to whom it happened; else those to whom it did not.</param>
/// <remarks>Kaplan–Meier with the log-log interval, its errors clustered by the person or household of the units; Wilson's where nothing or everything happened. Differences: <see cref="Mover"/>, p by the errors of the two curves.</remarks>
internal sealed record SurvivalAt(int Months, bool WithEvent = false) : Statistic("kaplan-meier-log-log")
{
    private const double DaysPerYear = 365;

    private double Horizon => Months * DaysPerYear / 12;

    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed) =>
        At(units) is { } found ? new(found.Value, Clustering.IsOne(units) ? null : found.Bounds, found.Interval) : StatisticValue.None(Interval);

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed)
    {
        if (Clustering.IsOne(later) || Clustering.IsOne(earlier)) return new NotEstimable(RefusalReason.TooFewClusters);
        if (At(later) is not { } x || At(earlier) is not { } y) return new NotEstimable(RefusalReason.TooFewObservations);
        var (se, bounds) = (Math.Sqrt((x.Se * x.Se) + (y.Se * y.Se)), Mover.Difference((x.Value, x.Bounds), (y.Value, y.Bounds)));
        if (se == 0) return new NotEstimable(RefusalReason.NoVariation);
        var change = x.Value - y.Value;
        var term = new TermEstimate("change", change) { Se = se, Statistic = change / se, P = StudentT.TwoSidedP(change / se, Df(later, earlier)), Low = bounds.Low, High = bounds.High };
        return Answer("difference-of-survival", later.Count + earlier.Count, term);
    }

    /// <summary>Degrees of freedom of the fewest clusters; without end when every unit stands alone.</summary>
    internal static double Df(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier) =>
        new[] { later, earlier }.Min(units => Clustering.Of(units) is null ? double.PositiveInfinity : Clustering.Count(units) - 1);

    /// <summary>The part at the horizon; null when nobody was followed so long.</summary>
    private Found? At(IReadOnlyList<UnitValue> units)
    {
        var curve = TimeToEvent.Clustered(units);
        var point = curve.At(Horizon);
        var survival = point?.Survival ?? 1;
        if (curve.Last < Horizon && survival > 0) return null;
        var (low, high, interval) = point is { Low: { } from, High: { } to } ? (from, to, Interval) : Extreme(units, survival);
        return WithEvent
            ? new(1 - survival, point?.Se ?? 0, new(1 - high, 1 - low), interval)
            : new(survival, point?.Se ?? 0, new(low, high), interval);
    }

    private (double Low, double High, string Interval) Extreme(IReadOnlyList<UnitValue> units, double survival)
    {
        var followed = Clustering.Count([.. units.Where(u => !u.IsCensored || u.Value >= Horizon)]);
        var (low, high) = Wilson.Interval(survival == 0 ? 0 : followed, followed, Level);
        return (low, high, "wilson");
    }

    private sealed record Found(double Value, double Se, Estimation.Interval Bounds, string Interval);
}
