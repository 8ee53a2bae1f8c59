namespace Impact.Core.Estimation.Means;

/// <summary>The means of all pairs of a sorted list (each value with itself too), in order, without making them.</summary>
/// <param name="values">Sorted values.</param>
internal sealed class WalshAverages(double[] values)
{
    private readonly long count = (long)values.Length * (values.Length + 1) / 2;

    /// <summary>The median of all averages: the Hodges–Lehmann centre.</summary>
    public double Median => (At((count + 1) / 2) + At(count / 2 + 1)) / 2;

    /// <summary>The averages as many places from the middle as the margin says, to both sides.</summary>
    public Interval Around(double margin)
    {
        var place = Math.Max(1, (long)Math.Floor(count / 2.0 - margin));
        return new(At(place), At(count + 1 - place));
    }

    private double At(long k) => OrderStatistic.Find(k, values[0], values[^1], UpTo);

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
