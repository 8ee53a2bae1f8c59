using Impact.Core.Estimation;
using Impact.Core.Estimation.Bootstrap;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Mean of 200 costs from a gamma distribution with shape ½ (skewness 2.8): do the bootstrap intervals hold it?</summary>
internal static class SkewedCosts
{
    private const int Persons = 200;
    private const int Resamples = 999;
    private const double Mean = 600;

    public static IEnumerable<Check> Run(int replicates, int seed)
    {
        var covered = MonteCarlo.Repeat(replicates, seed, Covers);
        const string topic = "mean of 200 gamma costs, shape ½";
        yield return new(topic, "bootstrap BCa: coverage", MonteCarloShare.Count(covered, c => c.Bca), (0.91, 0.96));
        yield return new(topic, "bootstrap percentile: coverage", MonteCarloShare.Count(covered, c => c.Percentile), (0.91, 0.96));
    }

    private static (bool Bca, bool Percentile) Covers(ulong seed)
    {
        var random = new CounterRandom(seed, 6);
        double[] costs = [.. Enumerable.Range(0, Persons).Select(_ => Mean * Math.Pow(random.NextNormal(), 2))];
        return (Holds(BootstrapMean.Bca(costs, seed, Resamples, 0.95)), Holds(BootstrapMean.Percentile(costs, seed, Resamples, 0.95)));
    }

    private static bool Holds(Interval? interval) => interval is { } found && found.Contains(Mean);
}
