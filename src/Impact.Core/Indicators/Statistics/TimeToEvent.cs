using Impact.Core.Estimation;
using Impact.Core.Estimation.Bootstrap;
using Impact.Core.Estimation.Survival;

namespace Impact.Core.Indicators.Statistics;

/// <summary>The time by which a part of the units had the event; units still waiting are censored.</summary>
/// <param name="Part">0.5 for the median, 0.9 for the time within which nine of ten are helped.</param>
/// <remarks>
/// Kaplan–Meier with the log-log interval, its errors clustered by the person or household of the units. Two periods are compared by a bootstrap of the difference of the two times; when one of them is not reached, by the mean
/// time up to the last day that both periods were followed (Royston and Parmar 2013).
/// </remarks>
internal sealed record TimeToEvent(double Part) : Statistic("kaplan-meier-log-log")
{
    private const int Resamples = 999;

    internal override StatisticValue Of(IReadOnlyList<UnitValue> units, ulong seed)
    {
        var (value, low, high) = Clustered(units).TimeBy(Part);
        return new(value, !Clustering.IsOne(units) && value is not null && low is { } from && high is { } to ? new(from, to) : null, Interval);
    }

    internal override Estimation.Estimation Change(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier, ulong seed)
    {
        if (Clustering.IsOne(later) || Clustering.IsOne(earlier)) return new NotEstimable(RefusalReason.TooFewClusters);
        double At(UnitValue[][] clusters) => Curve([.. clusters.SelectMany(c => c)]).TimeBy(Part).Value ?? double.NaN;
        var drawn = Resampling.Of([Clustering.Together(later), Clustering.Together(earlier)], samples => At(samples[0]) - At(samples[1]), seed, Resamples);
        if (drawn is null) return RestrictedMeans(later, earlier);
        if (drawn.Moments.Sd == 0) return new NotEstimable(RefusalReason.NoVariation);
        return Bootstrapped("difference-of-times", later.Count + earlier.Count, drawn);
    }

    /// <summary>The survival curve of the units.</summary>
    internal static KaplanMeier Curve(IReadOnlyList<UnitValue> units) => new([.. units.Select(u => new FollowUp(u.Value!.Value, !u.IsCensored))], Level);

    /// <summary>The curve with errors clustered by the subject of the units.</summary>
    internal static KaplanMeier Clustered(IReadOnlyList<UnitValue> units) => new([.. units.Select(u => new FollowUp(u.Value!.Value, !u.IsCensored))], Level, Clustering.Of(units));

    private static Estimation.Estimation RestrictedMeans(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier)
    {
        var (now, before) = (Clustered(later), Clustered(earlier));
        var horizon = Math.Min(now.Last, before.Last);
        if (horizon <= 0) return new NotEstimable(RefusalReason.NoVariation);
        var ((x, sx), (y, sy)) = (now.RestrictedMean(horizon), before.RestrictedMean(horizon));
        var se = Math.Sqrt((sx * sx) + (sy * sy));
        return se > 0
            ? Answer("rmst-difference", later.Count + earlier.Count, Wald.Term("change", (x - y, se, SurvivalAt.Df(later, earlier)), Level))
            : new NotEstimable(RefusalReason.NoVariation);
    }
}
