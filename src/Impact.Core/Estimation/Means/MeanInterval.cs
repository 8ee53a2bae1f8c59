using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Means;

/// <summary>Student's interval for a mean.</summary>
public static class MeanInterval
{
    /// <summary>The interval of the mean of independent values.</summary>
    /// <param name="values">Values, one per person.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Bounds in the unit of the values; null with fewer than two values or when all are the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static Interval? T(IReadOnlyList<double> values, double level)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2)
            return null;
        var moments = Moments.Of(values);
        var margin = ConfidenceLevel.T(level, moments.N - 1) * Math.Sqrt(moments.Variance / moments.N);
        return moments.SumOfSquares > 0 ? Interval.Around(moments.Mean, margin) : null;
    }
}
