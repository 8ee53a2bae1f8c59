namespace Impact.Core.Estimation.Shares;

/// <summary>Newcombe's intervals for a difference of two shares, built from the Wilson interval of each.</summary>
public static class Newcombe
{
    /// <summary>The interval of share x - share y of two different groups.</summary>
    /// <param name="x">Count of the first group.</param>
    /// <param name="y">Count of the second group.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Differences of shares, -1 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <remarks>R. G. Newcombe (1998), Statistics in Medicine 17, 873, method 10.</remarks>
    public static Interval Difference(Count x, Count y, double level) => Combine(new(x, level), new(y, level), 0);

    /// <summary>The interval of share before - share after in the same persons.</summary>
    /// <param name="pairs">Answers of the same persons at two moments.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Differences of shares, -1 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    /// <remarks>R. G. Newcombe (1998), Statistics in Medicine 17, 2635, method 10 (φ with continuity correction).</remarks>
    public static Interval PairedDifference(PairedCounts pairs, double level) =>
        Combine(new(pairs.Before, level), new(pairs.After, level), Correlation(pairs));

    private static Interval Combine(Reach x, Reach y, double correlation)
    {
        double Margin(double a, double b) => Math.Sqrt(a * a - 2 * correlation * a * b + b * b);
        var difference = x.Share - y.Share;
        return new(difference - Margin(x.Down, y.Up), difference + Margin(x.Up, y.Down));
    }

    private static double Correlation(PairedCounts p)
    {
        var margins = (double)p.Before.Successes * p.Before.Failures * p.After.Successes * p.After.Failures;
        if (margins == 0)
            return 0;
        var cross = (double)p.Both * p.Neither - (double)p.OnlyBefore * p.OnlyAfter;
        var corrected = cross > 0 ? Math.Max(cross - p.N / 2.0, 0) : cross;
        return corrected / Math.Sqrt(margins);
    }

    // How far the Wilson interval reaches below and above the share.
    private readonly record struct Reach
    {
        public Reach(Count count, double level)
        {
            var (low, high) = Wilson.Interval(count.Successes, count.N, level);
            (Share, Down, Up) = (count.Share, count.Share - low, high - count.Share);
        }

        public double Share { get; }

        public double Down { get; }

        public double Up { get; }
    }
}
