using System.Globalization;
using Impact.Core.Scenarios;

namespace Impact.Bench.Simulation;

/// <summary>Generates every scenario under many seeds, analyses each study from scratch, and counts how often the intervals hold what was put in.</summary>
internal static class RecoverCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var options = new Options(arguments);
        var (seeds, first, only) = (options.Number("seeds", 100), options.Number("seed", 1), options.Text("scenario"));
        var chosen = Scenarios.All.Where(s => only is null || s.Id == only).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seeds} studies a scenario; an interval is said to hold the truth in {Recovery.Stated:P0} of them\n"));
        Console.WriteLine("| scenario | outcome | interval | truth | holds the truth (95 % interval of the simulation) | as stated |\n|---|---|---|---|---|---|");
        return chosen.Count > 0 & chosen.Select(scenario => Print(scenario, seeds, first)).ToList().TrueForAll(held => held) ? 0 : 1;
    }

    private static bool Print(Scenario scenario, int seeds, int first)
    {
        var rows = RecoveryRow.Of(MonteCarlo.Repeat(seeds, first, seed => Recovery.Of(scenario, seed)));
        foreach (var row in rows) Console.WriteLine(Line(scenario, row, rows.Count));
        return rows.All(row => row.IsAsStated(rows.Count));
    }

    private static string Line(Scenario scenario, RecoveryRow row, int rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {scenario.Id} | {row.What} | {row.Truth:0.###} | {new MonteCarloShare(row.Hits, row.Studies)} | {(row.IsAsStated(rows) ? "yes" : "NO")} |");
}
