using Impact.Core.Estimation.Reliability;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Six items that measure one thing equally well, asked of 100 persons: does Feldt's interval hold alpha?</summary>
internal static class ItemScales
{
    private const int Persons = 100;
    private const int Items = 6;

    // Loading 1, residual variance 2: 36 / (36 + 12).
    private const double Truth = 0.75;

    public static IEnumerable<Check> Run(int replicates, int seed) =>
        [new("100 persons, 6 items, alpha 0.75", "Feldt's interval of alpha: coverage", MonteCarloShare.Count(MonteCarlo.Repeat(replicates, seed, Covers), c => c), (0.93, 0.97))];

    private static bool Covers(ulong seed)
    {
        var random = new CounterRandom(seed, 6);
        double[] person = [.. Enumerable.Range(0, Persons).Select(_ => random.NextNormal())];
        var scale = new ItemScale([.. Enumerable.Range(0, Items).Select(_ => person.Select(f => f + Math.Sqrt(2) * random.NextNormal()).ToArray())]);
        return CronbachAlpha.Feldt(scale, 0.95).Interval.Contains(Truth);
    }
}
