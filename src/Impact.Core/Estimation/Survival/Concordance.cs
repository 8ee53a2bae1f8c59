namespace Impact.Core.Estimation.Survival;

/// <summary>How often the person with the higher risk has the event first.</summary>
/// <remarks>F. E. Harrell (1982). A tree of counts over the ranks of the risk makes it n log n.</remarks>
internal static class Concordance
{
    /// <summary>Share of the pairs that can be ordered; a pair with equal risk counts half.</summary>
    /// <param name="people">Follow-up, latest first.</param>
    /// <param name="risk">Risk per person, in the same order.</param>
    /// <returns>0 to 1; null when no pair can be ordered.</returns>
    public static double? Of(IReadOnlyList<FollowUp> people, IReadOnlyList<double> risk)
    {
        double[] levels = [.. risk.Distinct().Order()];
        int[] rank = [.. risk.Select(r => Array.BinarySearch(levels, r) + 1)];
        var tree = new long[levels.Length + 1];
        var (won, pairs, later) = (0.0, 0.0, 0L);
        foreach (var moment in Enumerable.Range(0, people.Count).GroupBy(i => people[i].Time))
        {
            // Those only seen until a time outlive those with the event at it.
            foreach (var i in moment.Where(i => !people[i].Event)) later += Add(tree, rank[i]);
            foreach (var i in moment.Where(i => people[i].Event))
            {
                won += (UpTo(tree, rank[i] - 1) + UpTo(tree, rank[i])) / 2.0;
                pairs += later;
            }

            foreach (var i in moment.Where(i => people[i].Event)) later += Add(tree, rank[i]);
        }

        return pairs > 0 ? won / pairs : null;
    }

    private static int Add(long[] tree, int rank)
    {
        for (; rank < tree.Length; rank += rank & -rank) tree[rank]++;
        return 1;
    }

    private static long UpTo(long[] tree, int rank)
    {
        var sum = 0L;
        for (; rank > 0; rank -= rank & -rank) sum += tree[rank];
        return sum;
    }
}
