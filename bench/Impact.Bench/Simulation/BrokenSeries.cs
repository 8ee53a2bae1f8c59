using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Quarterly series without any break and with a jump and a change of slope: how often is a jump found that is not there, and how often do the intervals hold what is there?</summary>
/// <remarks>The t statistic does not depend on the size of jump and slope: with a jump the interval misses as often as one is found without.</remarks>
internal static class BrokenSeries
{
    private static readonly (double Level, double Slope) Truth = (-3, 0.25);

    /// <summary>The interval has to hold whatever the correlation, which a short series cannot tell: so it is wide, not wrong, where errors do not hang together.</summary>
    private static readonly (double, double) AtLeast = (0.93, 1);

    /// <summary>Without a break.</summary>
    public static IEnumerable<Check> Run(int replicates, int seed) =>
        from length in new[] { (Before: 8, After: 4), (Before: 8, After: 8), (Before: 16, After: 8) }
        from correlation in new[] { 0.0, 0.4 }
        from check in Checks(replicates, seed, length, correlation)
        select check;

    /// <summary>With a jump and a change of slope.</summary>
    public static IEnumerable<Check> RunWithBreak(int replicates, int seed) =>
        from length in new[] { (Before: 8, After: 4), (Before: 16, After: 8), (Before: 24, After: 16) }
        from correlation in new[] { 0.0, 0.3, 0.6 }
        from check in ChecksOfBreak(replicates, seed, length, correlation)
        select check;

    private static IEnumerable<Check> ChecksOfBreak(int replicates, int seed, (int Before, int After) length, double correlation)
    {
        var topic = FormattableString.Invariant($"series of {length.Before} and {length.After} quarters with a jump of {Truth.Level} and {Truth.Slope} a quarter, AR(1) {correlation}");
        var found = MonteCarlo.Repeat(replicates, seed, s => Estimate((s, 15), length, correlation, Truth, "simulated")!);
        yield return Check.Unbiased(topic, new("its, level", [.. found.Select(f => f["level"])], Truth.Level), 3);
        yield return new Check(topic, "its, simulated interval: coverage of the level", MonteCarloShare.Count(found, f => f["level"] is { Low: <= -3, High: >= -3 }), AtLeast);
        yield return new Check(topic, "its, simulated interval: coverage of the slope", MonteCarloShare.Count(found, f => f["slope"] is { Low: <= 0.25, High: >= 0.25 }), AtLeast);
    }

    private static IEnumerable<Check> Checks(int replicates, int seed, (int Before, int After) length, double correlation)
    {
        var topic = FormattableString.Invariant($"series of {length.Before} and {length.After} quarters without a jump, AR(1) {correlation}");
        var found = MonteCarlo.Repeat(replicates, seed, s => Find(s, length, correlation));
        yield return new Check(topic, "its, simulated interval: false findings", MonteCarloShare.Count(found, f => f.Simulated), (0.03, 0.08));
        yield return new Check(topic, "its, Newey-West with Student's t: false findings", MonteCarloShare.Count(found, f => f.Student), (0.08, 1));
    }

    private static (bool Simulated, bool Student) Find(ulong seed, (int Before, int After) length, double correlation)
    {
        bool IsFound(string interval) => Estimate((seed, 12), length, correlation, (0, 0), interval) is { } estimate && estimate["level"].P < 0.05;
        return (IsFound("simulated"), IsFound("t"));
    }

    private static Estimate? Estimate((ulong Seed, ulong Stream) draw, (int Before, int After) length, double correlation, (double Level, double Slope) broken, string interval)
    {
        var random = new CounterRandom(draw.Seed, draw.Stream);
        var error = random.NextNormal() / Math.Sqrt(1 - (correlation * correlation));
        var (time, outcome) = (new double[length.Before + length.After], new double[length.Before + length.After]);
        for (var i = 0; i < time.Length; i++)
        {
            time[i] = i - length.Before;
            outcome[i] = 20 + (0.1 * i) + error + (time[i] >= 0 ? broken.Level + (broken.Slope * time[i]) : 0);
            error = (correlation * error) + random.NextNormal();
        }

        var table = new Table([new NumberColumn("t", time), new NumberColumn("y", outcome)]);
        return Estimators.Run($$"""{"estimator":"its","outcome":"y","time":"t","start":0,"interval":"{{interval}}","seed":{{draw.Seed}}}""", table) as Estimate;
    }
}
