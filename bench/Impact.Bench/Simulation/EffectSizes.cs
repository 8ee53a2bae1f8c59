using Impact.Core.Estimation;
using Impact.Core.Estimation.Effects;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Two groups of 15 that differ by half a standard deviation: does the interval of Cohen's d hold it?</summary>
internal static class EffectSizes
{
    private const int PerGroup = 15;
    private const double Truth = 0.5;

    public static IEnumerable<Check> Run(int replicates, int seed) =>
        [new("two groups of 15, d = 0.5", "noncentral t interval of d: coverage", MonteCarloShare.Count(MonteCarlo.Repeat(replicates, seed, Covers), c => c), (0.93, 0.97))];

    private static bool Covers(ulong seed)
    {
        var random = new CounterRandom(seed, 5);
        double[] Group(double mean) => [.. Enumerable.Range(0, PerGroup).Select(_ => mean + random.NextNormal())];
        var d = ((Estimate)StandardisedDifference.Groups(Group(Truth), Group(0), 0.95))["d"];
        return d.Low <= Truth && Truth <= d.High;
    }
}
