namespace Impact.Core.Estimation.Shares;

/// <summary>Pearson's chi-squared test of two shares (one degree of freedom).</summary>
public static class TwoByTwo
{
    /// <summary>The statistic, without or with Yates' correction; null when everybody or nobody has the property.</summary>
    /// <param name="x">Count of the first group.</param>
    /// <param name="y">Count of the second group.</param>
    /// <param name="corrected">Whether half is taken off each difference.</param>
    public static double? ChiSquared(Count x, Count y, bool corrected)
    {
        double n = x.N + y.N, yes = x.Successes + y.Successes;
        if (yes == 0 || yes == n)
            return null;
        var distance = Math.Abs((double)x.Successes * y.Failures - (double)x.Failures * y.Successes);
        var off = corrected ? Math.Min(n / 2, distance) : 0;
        return n * (distance - off) * (distance - off) / ((double)x.N * y.N * yes * (n - yes));
    }
}
