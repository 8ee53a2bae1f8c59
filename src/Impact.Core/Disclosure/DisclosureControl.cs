using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Disclosure;

/// <summary>The gate: from exact results to what may be shown. Nothing else makes a <see cref="Published{T}"/>.</summary>
public static class DisclosureControl
{
    /// <summary>Releases a study.</summary>
    /// <param name="result">Exact results.</param>
    /// <param name="dataset">The rows they were made from.</param>
    /// <param name="policy">What may be shown.</param>
    /// <param name="engine">Version of the program.</param>
    /// <returns>Every figure published, rounded, or withheld.</returns>
    public static StudyRelease Release(StudyResult result, AnalysisDataset dataset, DisclosurePolicy policy, string engine) => new()
    {
        Study = result.Study,
        Reach = ReachRelease.Of(dataset, policy),
        Attrition = [.. result.Attrition.Select(a => ReachRelease.Of(a, MainUnit(result), policy))],
        Outcomes = [.. result.Outcomes.Select(o => OutcomeRelease.Of(o, (result.Study, dataset), policy))],
        Ladder = LadderRelease.Of(RungTransitions.Of(dataset, result.Study, Role.Supported), policy),
        Care = CareRelease.Of(dataset, result, policy),
        Activities = ActivityRelease.Of(dataset, policy),
        Costs = ActivityRelease.Costs(dataset),
        Provenance = new ReleaseProvenance
        {
            Inputs = [.. result.Inputs.Select(i => new ReleasedInput(i.Dataset, i.Quarter, i.Sha256))],
            Engine = engine,
            Seed = result.Seed,
            Instruments = ScoredInstruments(dataset),
            Threshold = policy.Threshold,
        },
    };

    private static Unit MainUnit(StudyResult result) =>
        (result.Outcomes.Where(o => o.Indicator.Counting is null).OrderBy(o => o.Outcome.Role == OutcomeRole.Primary ? 0 : 1).FirstOrDefault() ?? result.Outcomes[0]).Indicator.Unit;

    /// <summary>Instruments of which at least one item was answered, with their version.</summary>
    private static IReadOnlyList<string> ScoredInstruments(AnalysisDataset dataset)
    {
        var prefixes = dataset.Responses.SelectMany(r => r.Answers.Keys).Select(item => item.Split('_')[0]).ToHashSet(StringComparer.Ordinal);
        return [.. Instruments.Instruments.All.Where(i => prefixes.Contains(i.Id)).Select(i => $"{i.Id} {i.Version}").Order(StringComparer.Ordinal)];
    }
}
