using Impact.Core.Estimation;
using Impact.Core.Estimation.Survival;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Whether groups live longer where the municipality gives a place, a subsidy or a person to turn to.</summary>
/// <remarks>
/// The data say that a group got a place, money or a person to turn to, and not when. A group that got it late had to live until then: read as something it had from founding on, it seems to have lived longer by it
/// (immortal time; S. Suissa 2008, American Journal of Epidemiology 167(4), 492–499). So the terms describe, and every output carries <see cref="Caution"/>.
/// Cox regression over the groups of all municipalities founded in the study, ties by Efron, errors clustered by municipality when there are ten or more, then by √(G / (G − 1)) and t with G − 1 degrees of freedom.
/// </remarks>
internal static class MunicipalConduct
{
    /// <summary>The days on which it was given are not known: who lived longer had more time to get it.</summary>
    public const string Caution = "conduct-without-dates";

    private const int FewestMunicipalities = 10;
    private const int EventsPerTerm = 5;

    /// <summary>Log hazard ratio of ending: below 0, groups with it live longer.</summary>
    public static Estimation.Estimation Model(AnalysisDataset dataset, Study study)
    {
        CitizensGroup[] groups =
        [
            .. dataset.Groups.Where(g => g is { Space: not null, ContactPerson: not null } && g.FoundedOn >= study.From.FirstDay && g.FoundedOn <= study.To.LastDay),
        ];
        FollowUp[] lives = [.. groups.Select(g => Waiting.Days(g.FoundedOn, g.EndedOn, study.To.LastDay)).Select(d => new FollowUp(d.Days ?? 0, !d.IsCensored))];
        Covariate[] conduct =
        [
            new("space", [.. groups.Select(g => g.Space == true ? 1.0 : 0)]),
            new("subsidy", [.. groups.Select(g => g.Subsidy > 0 ? 1.0 : 0)]),
            new("contact-person", [.. groups.Select(g => g.ContactPerson == true ? 1.0 : 0)]),
        ];
        if (lives.Count(l => l.Event) < EventsPerTerm * conduct.Length) return new NotEstimable(RefusalReason.TooFewObservations);
        var (fit, reason) = CoxFit.Of(new CoxData(lives, conduct), efron: true);
        return fit is null ? new NotEstimable(reason!) : Result(fit, conduct, [.. groups.Select(g => g.Municipality.Value)]);
    }

    private static Estimate Result(CoxFit fit, Covariate[] conduct, string[] municipalities)
    {
        var clusters = municipalities.Distinct().Count();
        var isClustered = clusters >= FewestMunicipalities;
        var covariance = isClustered ? CoxResiduals.Robust(fit, municipalities) : fit.Covariance;
        var (inflated, df) = isClustered ? (Math.Sqrt(clusters / (clusters - 1.0)), clusters - 1.0) : (1, double.PositiveInfinity);
        return new()
        {
            Estimator = "cox",
            N = municipalities.Length,
            Clusters = isClustered ? clusters : null,
            Terms = [.. conduct.Select((c, j) => Wald.Term(c.Name, (fit.Beta[j], inflated * Math.Sqrt(covariance[j, j]), df), 0.95))],
        };
    }
}
