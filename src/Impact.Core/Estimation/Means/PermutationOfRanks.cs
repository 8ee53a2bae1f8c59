namespace Impact.Core.Estimation.Means;

/// <summary>The distribution of a sum of ranks when labels are shuffled.</summary>
/// <remarks>The shift algorithm: B. Streitberg and J. Röhmel (1986), Exact distributions for permutation and rank tests.</remarks>
internal static class PermutationOfRanks
{
    /// <summary>Two-sided p-value of the first n1 ranks: sums at least as far from their mean as the one seen.</summary>
    /// <param name="doubled">Twice the midrank of each value, the first group first.</param>
    /// <param name="n1">Size of the first group.</param>
    public static double TwoSided(IReadOnlyList<int> doubled, int n1)
    {
        // The smaller group says the same and needs the smaller table.
        var group = 2 * n1 <= doubled.Count ? doubled.Take(n1) : doubled.Skip(n1);
        var size = Math.Min(n1, doubled.Count - n1);
        var ways = WaysToPick(doubled, size);
        var mean = (double)size * (doubled.Count + 1);
        return FarFrom(mean, group.Sum(), ways);
    }

    /// <summary>Two-sided p-value of a sum of ranks that each carry a random sign.</summary>
    /// <param name="doubled">Twice the midrank of each absolute value.</param>
    /// <param name="positive">Sum of the doubled ranks with a positive sign.</param>
    public static double TwoSidedSigned(IReadOnlyList<int> doubled, long positive)
    {
        var total = doubled.Sum();
        var chance = new double[total + 1];
        chance[0] = 1;
        foreach (var rank in doubled)
        {
            for (var s = total; s >= 0; s--)
                chance[s] = (chance[s] + (s >= rank ? chance[s - rank] : 0)) / 2;
        }

        return FarFrom(total / 2.0, positive, chance);
    }

    private static double[] WaysToPick(IReadOnlyList<int> doubled, int size)
    {
        var most = doubled.OrderDescending().Take(size).Sum();
        var ways = new double[size + 1, most + 1];
        ways[0, 0] = 1;
        foreach (var rank in doubled)
        {
            for (var k = size; k >= 1; k--)
            {
                for (var s = most; s >= rank; s--)
                    ways[k, s] += ways[k - 1, s - rank];
            }
        }

        return [.. Enumerable.Range(0, most + 1).Select(s => ways[size, s])];
    }

    private static double FarFrom(double mean, long seen, double[] weights)
    {
        var distance = Math.Abs(seen - mean);
        var far = weights.Where((_, s) => Math.Abs(s - mean) >= distance).Sum();
        return Math.Min(1, far / weights.Sum());
    }
}
