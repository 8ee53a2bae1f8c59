namespace Impact.Core.Estimation;

/// <summary>Which rows belong together.</summary>
/// <param name="Ids">Cluster of each row, 0 to <paramref name="Count"/> - 1.</param>
/// <param name="Count">Number of clusters, G.</param>
internal sealed record Clusters(int[] Ids, int Count)
{
    private int[][]? rows;

    /// <summary>Clusters from names, numbered in order of first appearance.</summary>
    public static Clusters Of<T>(IEnumerable<T> names)
        where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        int[] ids = [.. names.Select(Number)];
        return new Clusters(ids, numbers.Count);

        int Number(T name)
        {
            if (!numbers.TryGetValue(name, out var number)) numbers.Add(name, number = numbers.Count);
            return number;
        }
    }

    /// <summary>The row numbers of each cluster.</summary>
    public IReadOnlyList<int[]> Rows => rows ??= Group();

    /// <summary>Number of clusters with at least one of the rows chosen.</summary>
    public int CountWhere(Func<int, bool> chosen) => Enumerable.Range(0, Ids.Length).Where(chosen).Select(i => Ids[i]).Distinct().Count();

    /// <summary>The clusters formed by the combinations of these clusters and others.</summary>
    public Clusters Cross(Clusters other) => Of(Ids.Zip(other.Ids));

    private int[][] Group()
    {
        var sizes = new int[Count];
        foreach (var id in Ids) sizes[id]++;
        int[][] groups = [.. sizes.Select(s => new int[s])];
        var filled = new int[Count];
        for (var i = 0; i < Ids.Length; i++) groups[Ids[i]][filled[Ids[i]]++] = i;
        return groups;
    }
}
