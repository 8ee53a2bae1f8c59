namespace Impact.Core.Estimation.Means;

/// <summary>The means of all pairs of a sorted list (each value with itself too), in order, without making them.</summary>
/// <param name="values">Sorted values.</param>
internal sealed class WalshAverages(double[] values)
{
    private readonly long count = (long)values.Length * (values.Length + 1) / 2;

    /// <summary>The median of all averages: the Hodges–Lehmann centre.</summary>
    public double Median => (Ordered((count + 1) / 2) + Ordered(count / 2 + 1)) / 2;

    /// <summary>The averages at a place from the lowest and from the highest.</summary>
    public Interval Bounds(long place) => new(Ordered(place), Ordered(count + 1 - place));

    /// <summary>The place as far below the middle as a margin says, at least 1.</summary>
    public long Below(double margin) => Math.Max(1, (long)Math.Floor(count / 2.0 - margin));

    private double Ordered(long k) => OrderStatistic.Find(k, values[0], values[^1], UpTo);

    private long UpTo(double bound)
    {
        var (total, j) = (0L, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            while (j > 0 && (values[i] + values[j - 1]) / 2 > bound)
                j--;
            total += Math.Max(0, j - i);
        }

        return total;
    }
}
