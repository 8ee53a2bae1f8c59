using System.Globalization;
using Impact.Core.Claims;
using Impact.Core.Observations;
using Impact.Core.Scenarios;

namespace Impact.Bench.Simulation;

/// <summary>Generates many studies of <em>Ik begin</em>, analyses each from scratch, and counts what is claimed and how often the intervals hold the truth.</summary>
internal static class ClaimsCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var options = new Options(arguments);
        var (replicates, seed) = (options.Number("replicates", 1000), options.Number("seed", 1));
        var request = new ScenarioRequest
        {
            Seed = 0,
            Rows = options.Number("rows", 600),
            Effect = options.Choice("effect", EffectSize.Default),
            Comparison = options.Choice("comparison", ComparisonKind.Waiting),
        };
        var scenario = Scenarios.Find("ik-begin")!;
        var truth = scenario.Generate(request).Truth.Value;
        var studies = MonteCarlo.Repeat(replicates, seed, s => Analyse(scenario.Generate(request with { Seed = s })));
        ClaimsTable.Print(Title(request, replicates), studies, truth);
        return 0;
    }

    private static IReadOnlyList<OutcomeRun> Analyse(ScenarioData data) =>
        [.. StudyAnalysis.Analyse(data.ToDataset(), data.Study, data.Request.Seed).Outcomes.Select(o => OutcomeRun.Of(o, data.Study.FollowUp[^1]))];

    private static string Title(ScenarioRequest request, int replicates) => string.Create(
        CultureInfo.InvariantCulture,
        $"{replicates} studies of {request.Rows} persons, effect {request.Effect}, comparison group {request.Comparison}").ToLowerInvariant();
}

/// <summary>What one study found for one outcome.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Level">Rung that was claimed.</param>
/// <param name="Change">Before/after change of the supported group: what a report without comparison would print.</param>
/// <param name="Differences">Difference with the comparison group per estimator; empty when there is none.</param>
internal sealed record OutcomeRun(string Indicator, ClaimLevel Level, ContrastEstimate? Change, IReadOnlyList<ContrastEstimate> Differences)
{
    public bool Differs => Level >= ClaimLevel.Differs;

    public bool IsNaivelyFound => Change is { } change && (change.Low > 0 || change.High < 0);

    public static OutcomeRun Of(OutcomeResult outcome, int wave)
    {
        var atWave = outcome.Estimates.Where(e => e.Wave == wave).ToList();
        return new(
            outcome.Indicator.Id,
            outcome.Claim.Level,
            atWave.FirstOrDefault(e => e.Groups is [Role.Supported]),
            [.. atWave.Where(e => e.Groups.Count == 2)]);
    }
}
