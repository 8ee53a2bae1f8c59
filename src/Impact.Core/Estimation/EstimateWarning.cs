using Impact.Core.Estimation.Glm;
using Impact.Core.Estimation.Panels;
using Impact.Core.Estimation.StandardErrors;
using Impact.Core.Estimation.Survival;

namespace Impact.Core.Estimation;

/// <summary>What a reader has to know of an estimate that looks fine: a stable id with a sentence.</summary>
/// <param name="Id">Stable id, as printed under <c>warnings</c> in the diagnostics.</param>
/// <param name="Dutch">Sentence for the user.</param>
/// <param name="English">The same in English.</param>
public sealed record EstimateWarning(string Id, string Dutch, string English)
{
    /// <summary>Every warning, once.</summary>
    public static IReadOnlyList<EstimateWarning> All { get; } =
    [
        new(ClusterWarnings.OneTreatedCluster,
            "Maar één groep kreeg de aanpak (of kreeg hem niet): deze standaardfout is niet te vertrouwen.",
            "Only one cluster had (or did not have) the treatment: this standard error cannot be trusted."),
        new(ClusterWarnings.FewClusters,
            "Er zijn minder dan tien groepen met of zonder de aanpak: de onzekerheid kan groter zijn dan hier staat.",
            "Fewer than ten clusters have or do not have the treatment: the uncertainty may be larger than it says here."),
        new(ClusterWarnings.NotUsed,
            "De groepen onder cluster zijn niet gebruikt: de gekozen vcov neemt elke rij als los van de andere.",
            "The clusters are not used: the vcov that was chosen takes every row as independent of the others."),
        new(StaggeredStart.Warning,
            "De aanpak begint op verschillende momenten: dit getal kan scheef zijn. Gebruik staggered-did.",
            "The treatment starts at different moments: this figure may be biased. Use staggered-did."),
        new(MultiState.NobodyAtStart,
            "In een van de toestanden was bij de start niemand: kansen vanuit die toestand zijn er niet.",
            "Nobody was in one of the states at the start: there are no chances from that state."),
        new(NegativeBinomial.NoOverdispersion,
            "De aantallen verschillen niet meer dan bij Poisson: dit is de schatting van Poisson.",
            "The counts vary no more than Poisson: this is the Poisson estimate."),
    ];
}
