namespace Impact.Core.Estimation.Multiplicity;

/// <summary>p-values adjusted for looking at several outcomes at once.</summary>
/// <remarks>Each method takes p-values in any order and gives the adjusted ones in the same order, at most 1.</remarks>
public static class MultipleTesting
{
    /// <summary>Each p-value times the number of tests: holds the chance of any false finding.</summary>
    /// <param name="p">p-values, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a probability.</exception>
    public static IReadOnlyList<double> Bonferroni(IReadOnlyList<double> p) => Up(p, (_, m) => m, running: false);

    /// <summary>Holm's step-down method: holds the chance of any false finding, under any dependence.</summary>
    /// <param name="p">p-values, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a probability.</exception>
    /// <remarks>S. Holm (1979).</remarks>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> p) => Up(p, (rank, m) => m - rank + 1, running: true);

    /// <summary>Hochberg's step-up method: as Holm, for independent or positively dependent tests.</summary>
    /// <param name="p">p-values, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a probability.</exception>
    /// <remarks>Y. Hochberg (1988).</remarks>
    public static IReadOnlyList<double> Hochberg(IReadOnlyList<double> p) => Down(p, (rank, m) => m - rank + 1);

    /// <summary>Benjamini and Hochberg's method: holds the share of false findings among the findings.</summary>
    /// <param name="p">p-values, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a probability.</exception>
    /// <remarks>Y. Benjamini and Y. Hochberg (1995).</remarks>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> p) => Down(p, (rank, m) => (double)m / rank);

    /// <summary>Benjamini and Yekutieli's method: as Benjamini and Hochberg, under any dependence.</summary>
    /// <param name="p">p-values, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a probability.</exception>
    /// <remarks>Y. Benjamini and D. Yekutieli (2001).</remarks>
    public static IReadOnlyList<double> BenjaminiYekutieli(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        var harmonic = Enumerable.Range(1, p.Count).Sum(i => 1.0 / i);
        return Down(p, (rank, m) => harmonic * m / rank);
    }

    // From the smallest p-value up: an adjusted value is never below the one before it.
    private static double[] Up(IReadOnlyList<double> p, Func<int, int, double> factor, bool running)
    {
        var adjusted = new double[p.Count];
        var highest = 0.0;
        foreach (var (index, rank) in Ranked(p))
        {
            var value = Math.Min(1, p[index] * factor(rank, p.Count));
            highest = running ? Math.Max(highest, value) : value;
            adjusted[index] = highest;
        }

        return adjusted;
    }

    // From the largest p-value down: an adjusted value is never above the one after it.
    private static double[] Down(IReadOnlyList<double> p, Func<int, int, double> factor)
    {
        var adjusted = new double[p.Count];
        var lowest = 1.0;
        foreach (var (index, rank) in Ranked(p).Reverse())
        {
            lowest = Math.Min(lowest, p[index] * factor(rank, p.Count));
            adjusted[index] = lowest;
        }

        return adjusted;
    }

    private static IEnumerable<(int Index, int Rank)> Ranked(IReadOnlyList<double> p)
    {
        if (p.Any(value => !(value >= 0 && value <= 1)))
            throw new ArgumentOutOfRangeException(nameof(p), "A p-value lies between 0 and 1.");
        return Enumerable.Range(0, p.Count).OrderBy(i => p[i]).Select((index, place) => (index, place + 1));
    }
}
