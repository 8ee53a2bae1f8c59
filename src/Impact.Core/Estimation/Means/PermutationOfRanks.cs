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
    public static double TwoSidedSigned(IReadOnlyList<int> doubled, long positive) =>
        FarFrom(doubled.Sum() / 2.0, positive, ChancesOfSigns(doubled));

    /// <summary>Which of the ordered differences of two groups bounds their shift: the lower quantile of the number of pairs won, without ties.</summary>
    /// <param name="n1">Size of the first group.</param>
    /// <param name="n2">Size of the second group.</param>
    /// <param name="tail">Probability beyond the bound.</param>
    /// <returns>The place, 1 is the lowest; 0 when even the widest interval does not reach the level.</returns>
    public static long Place(int n1, int n2, double tail)
    {
        var size = Math.Min(n1, n2);
        var ways = WaysToPick([.. Enumerable.Range(1, n1 + n2)], size);
        return Quantile(ways, tail) - size * (size + 1L) / 2;
    }

    /// <summary>Which of the ordered averages of n changes bounds their centre: the lower quantile of the sum of positive ranks, without ties.</summary>
    /// <param name="n">Number of changes.</param>
    /// <param name="tail">Probability beyond the bound.</param>
    /// <returns>The place, 1 is the lowest; 0 when even the widest interval does not reach the level.</returns>
    public static long PlaceSigned(int n, double tail) => Quantile(ChancesOfSigns([.. Enumerable.Range(1, n)]), tail);

    private static double[] ChancesOfSigns(IReadOnlyList<int> ranks)
    {
        var total = ranks.Sum();
        var chance = new double[total + 1];
        chance[0] = 1;
        foreach (var rank in ranks)
        {
            for (var s = total; s >= 0; s--)
                chance[s] = (chance[s] + (s >= rank ? chance[s - rank] : 0)) / 2;
        }

        return chance;
    }

    // The smallest sum with at least this share of the weight at or below it; a little slack for rounding.
    private static long Quantile(double[] weights, double tail)
    {
        var (wanted, sum) = (tail * weights.Sum() * (1 - 1e-12), 0.0);
        for (var s = 0; s < weights.Length; s++)
        {
            sum += weights[s];
            if (sum >= wanted)
                return s;
        }

        return weights.Length - 1;
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
