using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>Persons who resemble each other share a cluster: the coarsest of how support was assigned and the column the study names.</summary>
internal static class ClusterNames
{
    /// <summary>Name of the cluster of a person; somebody without a household or neighbourhood is alone in one.</summary>
    public static string Of(Participant person, Study study) => Level(study) switch
    {
        Assignment.Neighbourhood when person.Neighbourhood is { } neighbourhood => "n:" + neighbourhood,
        Assignment.Household when person.Household is { } household => "h:" + household,
        _ => "p:" + person.Id.Value,
    };

    private static Assignment Level(Study study)
    {
        var named = study.Cluster switch
        {
            "neighbourhood" => Assignment.Neighbourhood,
            "household" => Assignment.Household,
            _ => Assignment.Person,
        };
        return named > study.AssignedBy ? named : study.AssignedBy;
    }
}
