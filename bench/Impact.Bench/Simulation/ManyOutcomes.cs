using System.Globalization;
using Impact.Core.Estimation.Means;
using Impact.Core.Estimation.Multiplicity;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Forty outcomes of which ten really changed: how often does Holm call a change that is not there, and which share of the calls of Benjamini–Hochberg is false?</summary>
internal static class ManyOutcomes
{
    private const int Outcomes = 40;
    private const int Real = 10;

    public static IEnumerable<Check> Run(int replicates, int seed)
    {
        var results = MonteCarlo.Repeat(replicates, seed, Once);
        const string topic = "40 outcomes, 10 real";
        yield return new(topic, "Holm: any false finding", MonteCarloShare.Count(results, r => r.AnyFalse), (0, 0.05));
        yield return new(topic, "Benjamini–Hochberg: mean share of false findings", (results.Average(r => r.FalseShare), IntervalOf([.. results.Select(r => r.FalseShare)])), (0, 0.05));
        yield return new(topic, "no correction: any false finding", MonteCarloShare.Count(results, r => r.AnyUncorrected), (0.5, 1));
    }

    private static string IntervalOf(double[] shares)
    {
        var (low, high) = MeanInterval.T(shares, 0.95) ?? default;
        return string.Create(CultureInfo.InvariantCulture, $"{100 * low:0.0}–{100 * high:0.0}");
    }

    private static (bool AnyFalse, double FalseShare, bool AnyUncorrected) Once(ulong seed)
    {
        var random = new CounterRandom(seed, 4);
        double[] p = [.. Enumerable.Range(0, Outcomes).Select(i => Normal.TwoSidedP(random.NextNormal() + (i < Real ? 3 : 0)))];
        var (holm, bh) = (MultipleTesting.Holm(p), MultipleTesting.BenjaminiHochberg(p));
        var called = bh.Count(q => q <= 0.05);
        return (holm.Skip(Real).Any(q => q <= 0.05), called == 0 ? 0 : (double)bh.Skip(Real).Count(q => q <= 0.05) / called, p.Skip(Real).Any(q => q <= 0.05));
    }
}
