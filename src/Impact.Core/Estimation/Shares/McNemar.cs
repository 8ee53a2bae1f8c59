using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Shares;

/// <summary>McNemar's test: did as many of the same persons change one way as the other?</summary>
/// <remarks>M. W. Fagerland, S. Lydersen and P. Laake (2013) compare the exact and the mid-p version.</remarks>
public static class McNemar
{
    /// <summary>Exact two-sided p-value: binomial over those who changed; 1 when nobody changed.</summary>
    public static double ExactP(PairedCounts pairs) => Math.Min(1, 2 * AtMost(pairs).Below);

    /// <summary>Mid-p value: half the chance of the very table seen is left out; closer to the nominal level.</summary>
    public static double MidP(PairedCounts pairs)
    {
        var (below, equal) = AtMost(pairs);
        return pairs.OnlyBefore == pairs.OnlyAfter ? 1 : 2 * below - equal;
    }

    /// <summary>The chi-squared statistic with one degree of freedom, without or with Edwards' correction; 0 when nobody changed.</summary>
    /// <param name="pairs">Counts.</param>
    /// <param name="corrected">Whether 1 is taken off the difference.</param>
    public static double ChiSquared(PairedCounts pairs, bool corrected)
    {
        var difference = Math.Max(0, Math.Abs(pairs.OnlyBefore - pairs.OnlyAfter) - (corrected ? 1 : 0));
        return pairs.Changed == 0 ? 0 : (double)difference * difference / pairs.Changed;
    }

    /// <summary>Odds of changing from yes to no against no to yes, with its exact interval.</summary>
    /// <param name="pairs">Counts.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>The ratio (infinite when nobody changed from no to yes) and its bounds; null when nobody changed.</returns>
    public static (double Value, Interval Interval)? OddsRatio(PairedCounts pairs, double level)
    {
        if (pairs.Changed == 0)
            return null;
        var (low, high) = ClopperPearson.Interval(new(pairs.OnlyBefore, pairs.Changed), level);
        return ((double)pairs.OnlyBefore / pairs.OnlyAfter, new(low / (1 - low), high / (1 - high)));
    }

    // Chance of at most, and of exactly, the smaller number of changes when both ways are equally likely.
    private static (double Below, double Equal) AtMost(PairedCounts pairs)
    {
        var (n, least) = (pairs.Changed, Math.Min(pairs.OnlyBefore, pairs.OnlyAfter));
        if (n == 0)
            return (1, 1);
        var below = Beta.LowerTail(0.5, n - least, least + 1);
        return (below, least == 0 ? below : below - Beta.LowerTail(0.5, n - least + 1, least));
    }
}
