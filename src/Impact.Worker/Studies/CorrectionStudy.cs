using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Ingest.Store;

namespace Impact.Worker.Studies;

/// <summary>What it means for the outcomes that one version of a delivery counts instead of another.</summary>
/// <param name="Study">Id of the study, or of the initiative when nobody named a study.</param>
/// <param name="Figures">Figures per outcome, group and wave.</param>
/// <param name="Claims">What may be said per outcome; empty without a study.</param>
internal sealed record CorrectionStudy(string Study, IReadOnlyList<FigureChange> Figures, IReadOnlyList<ClaimChange> Claims)
{
    /// <summary>Answers a study twice: as if the first version counted, and as if the second did.</summary>
    public static CorrectionStudy Of(ImpactStore store, Study study, (Submission Before, Submission After) versions, ulong seed)
    {
        var (before, after) = (store.LoadDataset(study, versions.Before), store.LoadDataset(study, versions.After));
        var (was, now) = (StudyAnalysis.Analyse(before, study, seed), StudyAnalysis.Analyse(after, study, seed));
        var claims = was.Outcomes.Zip(now.Outcomes, (one, two) => new ClaimChange(one.Indicator, Estimated(one), Estimated(two)));
        return new CorrectionStudy(study.Id, CorrectionEffect.Of(before, after, study, DisclosurePolicy.Public), [.. claims]);
    }

    /// <summary>Without a study: everything that can be measured of the initiatives that the versions are about.</summary>
    public static IReadOnlyList<CorrectionStudy> OfInitiatives(ImpactStore store, (Submission Before, Submission After) versions) =>
        [.. store.Initiatives(versions.Before).Union(store.Initiatives(versions.After)).Order(StringComparer.Ordinal).Select(initiative => Of(store, initiative, versions))];

    private static CorrectionStudy Of(ImpactStore store, string initiative, (Submission Before, Submission After) versions)
    {
        var quarters = store.Submissions().Select(submission => submission.Quarter).ToList();
        var question = Everything(initiative, quarters.Min(), quarters.Max());
        var (before, after) = (store.LoadDataset(question, versions.Before), store.LoadDataset(question, versions.After));
        var waves = before.Responses.Concat(after.Responses).Select(response => response.Wave).Distinct().Order().ToList();
        var study = waves.Count == 0 ? question : question with { Baseline = waves[0], FollowUp = [.. waves.Skip(1)] };
        return new CorrectionStudy(initiative, CorrectionEffect.Of(before, after, study, DisclosurePolicy.Public), []);
    }

    /// <summary>No figure depends on it.</summary>
    private static readonly MunicipalityCode Nowhere = MunicipalityCode.TryParse("GM0000")!;

    private static Study Everything(string initiative, Quarter from, Quarter to) => new()
    {
        Id = initiative, Title = initiative, Question = "", Municipality = Nowhere, Initiative = initiative, From = from, To = to,
        Design = Design.OneGroup, AssignedBy = Assignment.Person, Baseline = 0, FollowUp = [], Adjust = [], Evidence = new EvidenceDocuments(null, null),
        Outcomes = [.. Indicators.All.Select(indicator => new Outcome(indicator.Id, OutcomeRole.Secondary, null))],
    };

    private static EstimatedClaim Estimated(OutcomeResult outcome)
    {
        var main = outcome.Estimates.Count > 0 ? outcome.Estimates[0] : null;
        return main is null || main.N < DisclosurePolicy.Public.Threshold ? new EstimatedClaim(outcome.Claim.Level, null, null) : new EstimatedClaim(outcome.Claim.Level, main.Value, main.N);
    }
}

/// <summary>What may be said of an outcome, before and after a correction.</summary>
internal sealed record ClaimChange(Indicator Indicator, EstimatedClaim Before, EstimatedClaim After);

/// <summary>A rung of the claim ladder with its main estimate.</summary>
/// <param name="Level">The rung.</param>
/// <param name="Estimate">Main estimate in the unit of the indicator; null when there is none, or of too few persons.</param>
/// <param name="N">Persons it rests on; null likewise.</param>
internal sealed record EstimatedClaim(ClaimLevel Level, double? Estimate, int? N);
