using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>The cluster of units that are counted: the coarsest of the person or household they are about and of how the study clusters, as far as the rows know it.</summary>
/// <remarks>
/// As for persons (<see cref="ClusterNames"/>): units of which the neighbourhood is not known share one cluster. But where it is known of no unit at all of a municipality,
/// the person or household stays the coarsest that there is.
/// </remarks>
internal static class UnitClusters
{
    /// <summary>The same units, with the name of a cluster where that is more than their subject.</summary>
    public static IReadOnlyList<UnitValue> Of(IReadOnlyList<UnitValue> units, AnalysisDataset dataset, Study study)
    {
        if (study.ClusteredBy == Assignment.Person) return units;
        var persons = dataset.Participants.ToDictionary(p => p.Id.Value);
        var households = dataset.Participants.Where(p => p is { Household: not null, Neighbourhood: not null }).GroupBy(p => p.Household!).ToDictionary(h => h.Key, h => h.First());
        Participant? About(UnitValue unit) => unit.Subject is { } name ? persons.GetValueOrDefault(name) ?? households.GetValueOrDefault(name) : null;
        return study.ClusteredBy == Assignment.Household
            ? [.. units.Select(u => u.Cluster is null && About(u)?.Household is { } household ? u with { Cluster = household } : u)]
            : ByNeighbourhood(units, u => u.Neighbourhood ?? About(u)?.Neighbourhood);
    }

    private static IReadOnlyList<UnitValue> ByNeighbourhood(IReadOnlyList<UnitValue> units, Func<UnitValue, string?> neighbourhood)
    {
        var known = units.Where(u => neighbourhood(u) is not null).Select(u => (u.Group, u.Municipality)).ToHashSet();
        return [.. units.Select(u => u.Cluster is not null || !known.Contains((u.Group, u.Municipality)) ? u : u with { Cluster = $"n:{u.Municipality?.Value}:{neighbourhood(u)}" })];
    }
}
