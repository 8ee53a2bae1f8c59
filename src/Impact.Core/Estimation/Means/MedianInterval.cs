using MathNet.Numerics.Distributions;

namespace Impact.Core.Estimation.Means;

/// <summary>The median of skewed values, such as costs, with an interval that asks nothing of their shape.</summary>
public static class MedianInterval
{
    /// <summary>The middle value, or halfway the two middle values; null without values.</summary>
    /// <param name="values">Values, one per person.</param>
    public static double? Median(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) return null;
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] / 2) + (sorted[sorted.Length / 2] / 2);
    }

    /// <summary>The interval between two of the values themselves: the narrowest symmetric pair of ranks that covers the median at least as often as the level says.</summary>
    /// <param name="values">Values, one per person.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Bounds in the unit of the values; null with too few values for the level (fewer than 6 at 95 %).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <remarks>Inverts the sign test (W. R. Thompson 1936). Ranks at 95 %: 2 and 9 of 10, 6 and 15 of 20, 40 and 61 of 100.</remarks>
    public static Interval? Exact(IReadOnlyList<double> values, double level)
    {
        ArgumentNullException.ThrowIfNull(values);
        var tail = ConfidenceLevel.Tail(level);
        var n = values.Count;
        var outside = 0;
        while (outside < n / 2 && Binomial.CDF(0.5, n, outside) <= tail) outside++;
        if (outside == 0) return null;
        double[] sorted = [.. values.Order()];
        return new Interval(sorted[outside - 1], sorted[n - outside]);
    }
}
