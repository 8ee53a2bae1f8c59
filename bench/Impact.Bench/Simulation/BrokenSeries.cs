using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Quarterly series without any break: how often is a jump found, with errors that do not depend on those before and with errors that do?</summary>
internal static class BrokenSeries
{
    public static IEnumerable<Check> Run(int replicates, int seed) =>
        from length in new[] { (Before: 8, After: 4), (Before: 8, After: 8), (Before: 16, After: 8) }
        from correlation in new[] { 0.0, 0.4 }
        from check in Checks(replicates, seed, length, correlation)
        select check;

    private static IEnumerable<Check> Checks(int replicates, int seed, (int Before, int After) length, double correlation)
    {
        var topic = FormattableString.Invariant($"series of {length.Before} and {length.After} quarters without a jump, AR(1) {correlation}");
        var found = MonteCarlo.Repeat(replicates, seed, s => Find(s, length, correlation));
        yield return new Check(topic, "its, simulated interval: false findings", MonteCarloShare.Count(found, f => f.Simulated), (0.03, 0.08));
        yield return new Check(topic, "its, Newey-West with Student's t: false findings", MonteCarloShare.Count(found, f => f.Student), (0.08, 1));
    }

    private static (bool Simulated, bool Student) Find(ulong seed, (int Before, int After) length, double correlation)
    {
        var random = new CounterRandom(seed, 12);
        var error = random.NextNormal() / Math.Sqrt(1 - (correlation * correlation));
        var (time, outcome) = (new double[length.Before + length.After], new double[length.Before + length.After]);
        for (var i = 0; i < time.Length; i++)
        {
            time[i] = i - length.Before;
            outcome[i] = 20 + (0.1 * i) + error;
            error = (correlation * error) + random.NextNormal();
        }

        var table = new Table([new NumberColumn("t", time), new NumberColumn("y", outcome)]);
        bool IsFound(string interval) =>
            Estimators.Run($$"""{"estimator":"its","outcome":"y","time":"t","start":0,"interval":"{{interval}}","seed":{{seed}}}""", table) is Estimate estimate && estimate["level"].P < 0.05;
        return (IsFound("simulated"), IsFound("t"));
    }
}
