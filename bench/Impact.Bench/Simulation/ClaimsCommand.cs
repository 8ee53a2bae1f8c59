using System.Globalization;
using Impact.Core.Claims;
using Impact.Core.Estimation;
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
        var table = new ClaimsTable(studies, truth);
        table.Print(Title(request, replicates));
        return Holds(table, request) ? 0 : 1;
    }

    /// <summary>Without an effect, seldom claimed; with one and an exchangeable comparison, intervals that hold the truth. Other residents as comparison are not exchangeable: nothing is asked there.</summary>
    private static bool Holds(ClaimsTable table, ScenarioRequest request) => (request.Effect, request.Comparison) switch
    {
        (EffectSize.None, _) => table.Claimed.All(c => c.Share.Value <= 0.065),
        (_, ComparisonKind.Waiting) => table.Coverage.All(c => c.Share.Value is >= 0.93 and <= 0.97),
        _ => true,
    };

    /// <summary>The road of <see cref="StudyAnalysis.Analyse"/> up to the claims; the bootstrap of the printed figures would double the time.</summary>
    private static IReadOnlyList<OutcomeRun> Analyse(ScenarioData data) =>
        [.. StudyAnalysis.Judge(data.ToDataset(), data.Study).Select(j => OutcomeRun.Of(j.Measured, j.AdjustedP))];

    private static string Title(ScenarioRequest request, int replicates) => string.Create(
        CultureInfo.InvariantCulture,
        $"{replicates} studies of {request.Rows} persons, effect {request.Effect}, comparison group {request.Comparison}").ToLowerInvariant();
}

/// <summary>What one study found for one outcome.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Level">Rung that was claimed.</param>
/// <param name="Change">Before/after change of the supported group: what a report without comparison would print.</param>
/// <param name="Differences">Estimators with their difference between the groups; those that refused are left out.</param>
internal sealed record OutcomeRun(string Indicator, ClaimLevel Level, TermEstimate? Change, IReadOnlyList<(string Estimator, TermEstimate Term)> Differences)
{
    public bool Differs => Level >= ClaimLevel.Differs;

    public bool IsNaivelyFound => Change is { } change && (change.Low > 0 || change.High < 0);

    public static OutcomeRun Of(MeasuredOutcome measured, double? adjustedP)
    {
        var evidence = measured.Evidence;
        var claim = ClaimRules.Claim(evidence, measured.Study, measured.Indicator.Direction, adjustedP);
        var estimators = DesignRules.Of(measured.Study.Design).Estimators;
        var differences = evidence.Differences.SelectMany((d, i) => d is Estimate e ? [(Name(e, estimators[i]), e.Terms[0])] : Array.Empty<(string, TermEstimate)>());
        return new(measured.Indicator.Id, claim.Level, evidence.ChangeTerm, [.. differences]);
    }

    private static string Name(Estimate estimate, DesignEstimator of) => $"{estimate.Estimator}, {(of.AdjustsForBaseline ? "with" : "without")} the baseline";
}
