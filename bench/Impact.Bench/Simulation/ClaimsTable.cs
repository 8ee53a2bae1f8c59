using System.Globalization;
using Impact.Core.Estimation;
using Impact.Core.Scenarios;

namespace Impact.Bench.Simulation;

/// <summary>What many studies claimed, and how well they estimated the truth; prints itself as two Markdown tables.</summary>
internal sealed class ClaimsTable(IReadOnlyCollection<IReadOnlyList<OutcomeRun>> studies, Truth truth)
{
    private readonly IReadOnlyList<IGrouping<string, OutcomeRun>> outcomes = [.. studies.SelectMany(s => s).GroupBy(r => r.Indicator)];

    /// <summary>Share of the studies in which <c>differs</c> or more is claimed, per outcome and for any of them.</summary>
    public IEnumerable<(string Outcome, MonteCarloShare Share)> Claimed =>
        [.. outcomes.Select(o => (o.Key, MonteCarloShare.Count([.. o], r => r.Differs))), ("any of these", MonteCarloShare.Count(studies, s => s.Any(r => r.Differs)))];

    /// <summary>Share of the intervals that hold the truth, per outcome and estimator.</summary>
    public IEnumerable<(string Estimate, MonteCarloShare Share)> Coverage => Estimates.Select(e => (e.Name, e.Coverage));

    private IEnumerable<EstimatesOfMany> Estimates =>
        from outcome in outcomes
        let effect = truth.Effects.Where(e => e.Indicator == outcome.Key).MaxBy(e => e.Wave)!.Value
        from estimator in outcome.SelectMany(run => run.Differences).GroupBy(d => d.Estimator)
        select new EstimatesOfMany($"{outcome.Key} | {estimator.Key}", [.. estimator.Select(d => d.Term)], effect);

    public void Print(string title)
    {
        Console.WriteLine($"\n{title}\n\n| outcome | `differs` or more is claimed | naive before/after interval leaves out 0 |\n|---|---|---|");
        foreach (var ((outcome, claimed), naive) in Claimed.Zip(NaivelyFound)) Console.WriteLine($"| {outcome} | {claimed} | {naive} |");
        Console.WriteLine("\n| outcome | estimator | estimated in | truth | mean estimate | bias / SD | SD | mean SE | 95 % interval holds the truth |\n|---|---|---|---|---|---|---|---|---|");
        foreach (var estimates in Estimates) Console.WriteLine(estimates.Line(studies.Count));
    }

    private IEnumerable<MonteCarloShare> NaivelyFound =>
        [.. outcomes.Select(o => MonteCarloShare.Count([.. o], r => r.IsNaivelyFound)), MonteCarloShare.Count(studies, s => s.Any(r => r.IsNaivelyFound))];
}
