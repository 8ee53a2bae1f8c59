using System.Globalization;
using Impact.Core.Estimation;
using Impact.Core.Scenarios;

namespace Impact.Bench.Simulation;

/// <summary>Prints the counts of <c>claims</c> as two Markdown tables: what is claimed, and how well the truth is estimated.</summary>
internal static class ClaimsTable
{
    public static void Print(string title, IReadOnlyCollection<IReadOnlyList<OutcomeRun>> studies, Truth truth)
    {
        Console.WriteLine($"\n{title}\n\n| outcome | `differs` or more is claimed | naive before/after interval leaves out 0 |\n|---|---|---|");
        foreach (var (indicator, runs) in ByOutcome(studies))
            Console.WriteLine($"| {indicator} | {MonteCarloShare.Count(runs, r => r.Differs)} | {MonteCarloShare.Count(runs, r => r.IsNaivelyFound)} |");
        Console.WriteLine($"| any of these | {MonteCarloShare.Count(studies, s => s.Any(r => r.Differs))} | {MonteCarloShare.Count(studies, s => s.Any(r => r.IsNaivelyFound))} |");

        Console.WriteLine("\n| outcome | estimator | estimated in | truth | mean estimate | bias / SD | SD | mean SE | 95 % interval holds the truth |\n|---|---|---|---|---|---|---|---|---|");
        foreach (var (indicator, runs) in ByOutcome(studies))
            foreach (var estimator in runs.SelectMany(r => r.Differences).GroupBy(d => d.Estimator))
                Console.WriteLine(Line($"{indicator} | {estimator.Key}", [.. estimator.Select(d => d.Term)], (Effect(truth, indicator), runs.Count)));
    }

    private static IEnumerable<(string Indicator, IReadOnlyCollection<OutcomeRun> Runs)> ByOutcome(IEnumerable<IReadOnlyList<OutcomeRun>> studies) =>
        studies.SelectMany(s => s).GroupBy(r => r.Indicator).Select(g => (g.Key, (IReadOnlyCollection<OutcomeRun>)[.. g]));

    private static double Effect(Truth truth, string indicator) =>
        truth.Effects.Where(e => e.Indicator == indicator).MaxBy(e => e.Wave)!.Value;

    private static string Line(string name, IReadOnlyCollection<TermEstimate> estimates, (double Effect, int Studies) truth)
    {
        var mean = estimates.Average(e => e.Value);
        var sd = Math.Sqrt(estimates.Sum(e => (e.Value - mean) * (e.Value - mean)) / (estimates.Count - 1));
        var held = MonteCarloShare.Count(estimates, e => e.Low <= truth.Effect && truth.Effect <= e.High);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {estimates.Count} of {truth.Studies} | {truth.Effect:0.000} | {mean:0.000} | {(mean - truth.Effect) / sd:0.00} | {sd:0.000} | {estimates.Average(e => e.Se):0.000} | {held} |");
    }
}
