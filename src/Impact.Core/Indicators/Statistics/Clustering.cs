using Impact.Core.Estimation;

namespace Impact.Core.Indicators.Statistics;

/// <summary>Units of one person, household or neighbourhood resemble each other.</summary>
internal static class Clustering
{
    /// <summary>Cluster of each unit: the one it names, else its subject. Null when every unit stands alone.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<UnitValue> units)
    {
        string[] names = [.. units.Select((u, i) => (u.Cluster ?? u.Subject) is { } name ? "s:" + name : FormattableString.Invariant($"u:{i}"))];
        return names.Distinct().Count() < names.Length ? names : null;
    }

    /// <summary>Number of clusters.</summary>
    public static int Count(IReadOnlyList<UnitValue> units) => Of(units)?.Distinct().Count() ?? units.Count;

    /// <summary>Whether all units are of one cluster, so that nothing tells how clusters vary: there is no honest interval.</summary>
    public static bool IsOne(IReadOnlyList<UnitValue> units) => units.Count > 1 && Count(units) == 1;

    /// <summary>The difference of two means with clustered errors; null when every unit stands alone or it cannot be estimated.</summary>
    public static TermEstimate? Difference(IReadOnlyList<UnitValue> later, IReadOnlyList<UnitValue> earlier)
    {
        UnitValue[] all = [.. later, .. earlier];
        return Of(all) is { } cluster
            ? ClusteredMean.Difference([.. all.Select(u => u.Value!.Value)], [.. all.Select((_, i) => i < later.Count)], cluster, Statistic.Level)
            : null;
    }

    /// <summary>The units of each subject together, to be drawn as a whole.</summary>
    public static UnitValue[][] Together(IReadOnlyList<UnitValue> units) =>
        Of(units) is { } cluster ? [.. units.Zip(cluster).GroupBy(u => u.Second, u => u.First).Select(g => g.ToArray())] : [.. units.Select(u => new[] { u })];
}
