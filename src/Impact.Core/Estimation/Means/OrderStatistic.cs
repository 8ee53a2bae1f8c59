namespace Impact.Core.Estimation.Means;

/// <summary>The k-th smallest of many values that can be counted but are not kept.</summary>
internal static class OrderStatistic
{
    /// <summary>The smallest number at or below which there are at least k values.</summary>
    /// <param name="k">Rank, 1 is the smallest.</param>
    /// <param name="low">A number not above any value.</param>
    /// <param name="high">A number not below any value.</param>
    /// <param name="upTo">How many values are at most a bound.</param>
    /// <remarks>Halves the interval of representable numbers, so the answer is a value itself, exactly.</remarks>
    public static double Find(long k, double low, double high, Func<double, long> upTo)
    {
        var (below, above) = (Order(low), Order(high));
        while (below < above)
        {
            var middle = below + (above - below) / 2;
            if (upTo(Number(middle)) >= k)
                above = middle;
            else
                below = middle + 1;
        }

        return Number(above);
    }

    // Numbers as integers in the same order: negative ones have their bits mirrored. Halved range avoids overflow of the difference.
    private static Int128 Order(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        return bits >= 0 ? bits : (Int128)long.MinValue - bits;
    }

    private static double Number(Int128 order) =>
        BitConverter.Int64BitsToDouble((long)(order >= 0 ? order : (Int128)long.MinValue - order));
}
