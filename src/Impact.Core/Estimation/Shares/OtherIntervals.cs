using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Shares;

/// <summary>Intervals that others print, for comparison with theirs; this project prints Wilson and Newcombe.</summary>
public static class OtherIntervals
{
    /// <summary>Agresti and Coull's interval for a share: may reach below 0 or above 1.</summary>
    /// <param name="count">How many of how many.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <remarks>A. Agresti and B. A. Coull (1998).</remarks>
    public static Interval AgrestiCoull(Count count, double level)
    {
        var z = ConfidenceLevel.Normal(level);
        var n = count.N + z * z;
        var share = (count.Successes + z * z / 2) / n;
        return Interval.Around(share, z * Math.Sqrt(share * (1 - share) / n));
    }

    /// <summary>Jeffreys' interval for a share, closed at 0 and 1.</summary>
    /// <param name="count">How many of how many.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <remarks>L. D. Brown, T. T. Cai and A. DasGupta (2001).</remarks>
    public static Interval Jeffreys(Count count, double level)
    {
        var tail = ConfidenceLevel.Tail(level);
        var (a, b) = (count.Successes + 0.5, count.Failures + 0.5);
        return new(
            count.Successes == 0 ? 0 : Beta.Quantile(tail, a, b),
            count.Failures == 0 ? 1 : Beta.Quantile(1 - tail, a, b));
    }

    /// <summary>Wald's interval for a difference of shares: too short in small groups.</summary>
    /// <param name="x">Count of the first group.</param>
    /// <param name="y">Count of the second group.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    public static Interval Wald(Count x, Count y, double level) => Wald((x.Share, x.N), (y.Share, y.N), level);

    /// <summary>Agresti and Caffo's interval for a difference of shares: Wald after one success and one failure more in each group.</summary>
    /// <param name="x">Count of the first group.</param>
    /// <param name="y">Count of the second group.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <remarks>A. Agresti and B. Caffo (2000).</remarks>
    public static Interval AgrestiCaffo(Count x, Count y, double level) =>
        Wald(((x.Successes + 1.0) / (x.N + 2), x.N + 2), ((y.Successes + 1.0) / (y.N + 2), y.N + 2), level);

    private static Interval Wald((double Share, double N) x, (double Share, double N) y, double level) =>
        Interval.Around(
            x.Share - y.Share,
            ConfidenceLevel.Normal(level) * Math.Sqrt(x.Share * (1 - x.Share) / x.N + y.Share * (1 - y.Share) / y.N));
}
