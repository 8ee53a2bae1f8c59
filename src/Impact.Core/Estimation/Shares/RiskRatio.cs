namespace Impact.Core.Estimation.Shares;

/// <summary>The ratio of two shares.</summary>
public static class RiskRatio
{
    /// <summary>Share x divided by share y, with Katz's logarithmic interval.</summary>
    /// <param name="x">Count of the first group.</param>
    /// <param name="y">Count of the second group.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>The ratio; null when a group has no successes, or neither has a failure (the interval would have no width).</returns>
    /// <remarks>D. Katz and others (1978).</remarks>
    public static Ratio? Katz(Count x, Count y, double level) =>
        x.Successes == 0 || y.Successes == 0 || x.Failures + y.Failures == 0
            ? null
            : Ratio.Of(x.Share / y.Share, 1.0 / x.Successes - 1.0 / x.N + 1.0 / y.Successes - 1.0 / y.N, level);
}
