using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Shares;

/// <summary>The exact interval for a share: never covers less than promised, and is wider for it.</summary>
public static class ClopperPearson
{
    /// <summary>The interval.</summary>
    /// <param name="count">How many of how many.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Shares, 0 to 1.</returns>
    /// <remarks>C. J. Clopper and E. S. Pearson (1934).</remarks>
    public static Interval Interval(Count count, double level)
    {
        var tail = ConfidenceLevel.Tail(level);
        return new(
            count.Successes == 0 ? 0 : Beta.Quantile(tail, count.Successes, count.Failures + 1),
            count.Failures == 0 ? 1 : Beta.Quantile(1 - tail, count.Successes + 1, count.Failures));
    }
}
