using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Thirty neighbourhoods that differ, each with a figure of its own uncertainty: is the Fay–Herriot figure nearer, and does its interval hold the truth?</summary>
internal static class AreaFigures
{
    private const int Areas = 30;
    private const string Spec = "{\"estimator\":\"small-area\",\"outcome\":\"y\",\"variance\":\"variance\",\"terms\":[\"x\"],\"method\":\"REML\"}";

    public static IEnumerable<Check> Run(int replicates, int seed)
    {
        var results = MonteCarlo.Repeat(replicates, seed, Once);
        const string topic = "30 areas, Fay–Herriot";
        yield return new(topic, "area is nearer to the truth than its own figure, on average", MonteCarloShare.Count(results, r => r.Nearer), (0.9, 1));
        yield return new(topic, "figure ± 1.96 × root of its error: coverage of one area", MonteCarloShare.Count(results, r => r.Covered), (0.93, 0.97));
    }

    private static (bool Nearer, bool Covered) Once(ulong seed)
    {
        var random = new CounterRandom(seed, 7);
        double[] Draw(Func<int, double> f) => [.. Enumerable.Range(0, Areas).Select(f)];
        double[] x = Draw(_ => random.NextNormal()), variance = Draw(i => 0.2 + 0.1 * (i % 8)), truth = Draw(i => 1 + 0.5 * x[i] + 0.6 * random.NextNormal());
        var direct = Draw(i => truth[i] + Math.Sqrt(variance[i]) * random.NextNormal());
        var table = new Table([new NumberColumn("x", x), new NumberColumn("variance", variance), new NumberColumn("y", direct)]);
        var estimate = (Estimate)Estimators.Run(Spec, table);
        IReadOnlyList<double> figures = (IReadOnlyList<double>)estimate.Diagnostics["eblup"]!, errors = (IReadOnlyList<double>)estimate.Diagnostics["mse"]!;
        double Error(IReadOnlyList<double> guess) => guess.Zip(truth, (a, b) => (a - b) * (a - b)).Sum();
        var area = (int)(seed % Areas);
        return (Error(figures) < Error(direct), Math.Abs(figures[area] - truth[area]) <= Normal.UpperQuantile(0.025) * Math.Sqrt(errors[area]));
    }
}
