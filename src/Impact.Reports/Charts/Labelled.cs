namespace Impact.Reports.Charts;

/// <summary>Moves labels apart that would overlap.</summary>
internal static class Labelled
{
    /// <summary>Positions at least <paramref name="gap"/> apart, in the order of the input.</summary>
    public static double[] Spread(IReadOnlyList<double> wanted, double gap)
    {
        var placed = wanted.ToArray();
        var order = Enumerable.Range(0, placed.Length).OrderBy(i => wanted[i]).ToArray();
        for (var i = 1; i < order.Length; i++)
        {
            var overlap = gap - (placed[order[i]] - placed[order[i - 1]]);
            if (overlap <= 0) continue;
            for (var j = 0; j < i; j++) placed[order[j]] -= overlap / 2;
            placed[order[i]] += overlap / 2;
        }

        return placed;
    }
}
