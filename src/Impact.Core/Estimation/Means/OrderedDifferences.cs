namespace Impact.Core.Estimation.Means;

/// <summary>All differences between two sorted lists, in order, without making them.</summary>
/// <param name="x">Sorted values.</param>
/// <param name="y">Sorted values.</param>
internal sealed class OrderedDifferences(double[] x, double[] y)
{
    private readonly long count = (long)x.Length * y.Length;

    /// <summary>The median of all differences x - y.</summary>
    public double Median => (Ordered((count + 1) / 2) + Ordered(count / 2 + 1)) / 2;

    /// <summary>The differences at a place from the lowest and from the highest.</summary>
    public Interval Bounds(long place) => new(Ordered(place), Ordered(count + 1 - place));

    /// <summary>The place as far below the middle as a margin says, at least 1.</summary>
    public long Below(double margin) => Math.Max(1, (long)Math.Floor(count / 2.0 - margin));

    // The k-th smallest difference (1 = the smallest).
    private double Ordered(long k) => OrderStatistic.Find(k, x[0] - y[^1], x[^1] - y[0], UpTo);

    // How many differences are at most a bound: along both sorted lists at once.
    private long UpTo(double bound)
    {
        var (total, j) = (0L, 0);
        foreach (var value in x)
        {
            while (j < y.Length && value - y[j] > bound)
                j++;
            total += y.Length - j;
        }

        return total;
    }
}
