using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>Persons who resemble each other share a cluster: the coarsest of how support was assigned and the column the study names.</summary>
internal static class ClusterNames
{
    /// <summary>
    /// Name of the cluster of a person. Somebody without a household lives alone and is alone in a cluster. Everybody lives in a neighbourhood: those of whom it is
    /// not known share one cluster, because counting each as a neighbourhood would make the data look surer than they are.
    /// </summary>
    public static string Of(Participant person, Study study) => study.ClusteredBy switch
    {
        Assignment.Neighbourhood => "n:" + person.Neighbourhood,
        Assignment.Household when person.Household is { } household => "h:" + household,
        _ => "p:" + person.Id.Value,
    };
}
