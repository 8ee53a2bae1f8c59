using Impact.Core.Estimation;

namespace Impact.Core.Indicators.Statistics;

/// <summary>Units of one person or household resemble each other.</summary>
internal static class Clustering
{
    /// <summary>Cluster of each unit: its subject. Null when every unit stands alone.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<UnitValue> units)
    {
        string[] names = [.. units.Select((u, i) => u.Subject is { } subject ? "s:" + subject : FormattableString.Invariant($"u:{i}"))];
        return names.Distinct().Count() < names.Length ? names : null;
    }

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
