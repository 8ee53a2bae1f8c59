using Impact.Core.Estimation;
using Impact.Core.Estimation.Bootstrap;
using Impact.Core.Estimation.Means;
using Impact.Core.Estimation.Shares;
using Impact.Core.Numerics;

namespace Impact.Core.Indicators;

/// <summary>Summarises the values of a group: mean or share, with the 95 % interval that fits the unit.</summary>
public static class GroupSummary
{
    private const double Level = 0.95;

    /// <summary>With one more, the bounds of a 95 % interval fall on a sample.</summary>
    private const int Resamples = 1999;

    /// <summary>Summarises a group.</summary>
    /// <param name="group">Values in the unit of the indicator, in a fixed order (the bootstrap draws by position), and how many are missing.</param>
    /// <param name="unit">Unit of the values: decides the interval.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <returns>Mean or share with its interval: <c>wilson</c> for a share of persons, <c>t</c> for points, <c>bootstrap-bca</c> for euro, hours and the mean of
    /// shares per person (skewed, or bounded), and for a ratio of sums (persons are drawn). No bounds when there are too few values for the method or all are the same; a share of persons always has them.</returns>
    public static GroupFigure Of(GroupValues group, Unit unit, ulong seed)
    {
        var moments = group.Values.Count > 0 ? Moments.Of(group.Values) : default(Moments?);
        var (name, bounds) = group.Weights is null ? IntervalOf(group.Values, unit, seed) : ("bootstrap-bca", RatioBounds(group, seed));
        return new()
        {
            Group = group.Group,
            Wave = group.Wave,
            N = group.Values.Count,
            Missing = group.Missing,
            Value = group.Weights is { Count: > 0 } weights ? Ratio(group.Values, weights) : moments?.Mean,
            Sd = unit != Unit.Share && moments is { N: > 1 } several ? several.Sd : null,
            Low = bounds?.Low,
            High = bounds?.High,
            Interval = name,
            Median = unit is Unit.Euro or Unit.Hours ? MedianInterval.Median(group.Values) : null,
            MedianBounds = unit is Unit.Euro or Unit.Hours ? MedianInterval.Exact(group.Values, Level) : null,
            Remainder = unit is Unit.Euro or Unit.Hours ? Remainder(group.Values) : null,
        };
    }

    private static double Ratio(IReadOnlyList<double> values, IReadOnlyList<double> weights) => values.Zip(weights, (v, w) => v * w).Sum() / weights.Sum();

    private static Interval? RatioBounds(GroupValues group, ulong seed) =>
        BootstrapRatio.Bca([.. group.Values.Zip(group.Weights!, (v, w) => (v * w, w))], seed, Resamples, Level);

    private static double? Remainder(IReadOnlyList<double> values)
    {
        var largest = values.OrderDescending().Take(2).ToList();
        return largest.Count > 0 && largest[0] > 0 ? (values.Sum() - largest.Sum()) / largest[0] : null;
    }

    private static (string Name, Interval? Bounds) IntervalOf(IReadOnlyList<double> values, Unit unit, ulong seed) => unit switch
    {
        Unit.Share when values.All(v => v is 0 or 1) => ("wilson", values.Count > 0 ? Wilson.Interval(values.Count(v => v == 1), values.Count, Level) : null),
        Unit.Points => ("t", MeanInterval.T(values, Level)),
        _ => ("bootstrap-bca", BootstrapMean.Bca(values, seed, Resamples, Level)),
    };
}
