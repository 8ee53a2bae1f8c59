namespace Impact.Core.Estimation.Means;

/// <summary>All differences between two sorted lists, in order, without making them.</summary>
/// <param name="x">Sorted values.</param>
/// <param name="y">Sorted values.</param>
internal sealed class OrderedDifferences(double[] x, double[] y)
{
    private readonly long count = (long)x.Length * y.Length;

    /// <summary>The median of all differences x - y.</summary>
    public double Median => (At((count + 1) / 2) + At(count / 2 + 1)) / 2;

    /// <summary>The differences as many places from the middle as the margin says, to both sides.</summary>
    public Interval Around(double margin)
    {
        var place = Math.Max(1, (long)Math.Floor(count / 2.0 - margin));
        return new(At(place), At(count + 1 - place));
    }

    // The k-th smallest difference (1 = the smallest).
    private double At(long k) => OrderStatistic.Find(k, x[0] - y[^1], x[^1] - y[0], UpTo);

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
