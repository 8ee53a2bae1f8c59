using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Simulation;

/// <summary>Quarterly series without any break and with a jump and a change of slope: how often is a jump found that is not there, and how often do the intervals hold what is there?</summary>
/// <remarks>The t statistic does not depend on the size of jump and slope: with a jump the interval misses as often as one is found without.</remarks>
internal static class BrokenSeries
{
    private static readonly (double Level, double Slope) Truth = (-3, 0.25);

    /// <summary>The intervals ask for little time: so many more series tell them from the edge of a band.</summary>
    private const int TimesAsMany = 5;

    private static readonly (double, double) GiveOrTakeTwo = (0.93, 0.97);

    /// <summary>A series that may wander leaves a slope less sure than one that does not: its interval is wide, not wrong, where errors hardly hang together.</summary>
    private static readonly (double, double) AtLeast = (0.93, 1);

    /// <summary>Errors that hang together more than a short series shows: documented, not promised.</summary>
    private static readonly (double, double) Documented = (0.9, 1);

    /// <summary>Without a break.</summary>
    public static IEnumerable<Check> Run(int replicates, int seed) =>
        from length in new[] { (Before: 8, After: 4), (Before: 8, After: 8), (Before: 16, After: 8) }
        from correlation in new[] { 0.0, 0.4 }
        from check in Checks(replicates, seed, length, SeriesErrors.FirstOrder(correlation))
        select check;

    /// <summary>Without a break, with errors of another shape than the estimator supposes.</summary>
    public static IEnumerable<Check> RunWithOtherErrors(int replicates, int seed) =>
        from length in new[] { (Before: 8, After: 4), (Before: 24, After: 16) }
        from errors in SeriesErrors.OfAnotherShape
        select new Check(TopicOf(length, errors), "its, autoregressive: false findings", Found(TimesAsMany * replicates, seed, (length, errors), "autoregressive"), (0, 0.15));

    /// <summary>With a jump and a change of slope.</summary>
    public static IEnumerable<Check> RunWithBreak(int replicates, int seed) =>
        from length in new[] { (Before: 8, After: 4), (Before: 16, After: 8), (Before: 24, After: 16) }
        from correlation in new[] { 0.0, 0.3, 0.6, 0.8 }
        from check in ChecksOfBreak(replicates, seed, length, correlation)
        select check;

    private static IEnumerable<Check> ChecksOfBreak(int replicates, int seed, (int Before, int After) length, double correlation)
    {
        var topic = FormattableString.Invariant($"series of {length.Before} and {length.After} quarters with a jump of {Truth.Level} and {Truth.Slope} a quarter, AR(1) {correlation}");
        var found = MonteCarlo.Repeat(TimesAsMany * replicates, seed, s => Estimate((s, 15), (length, SeriesErrors.FirstOrder(correlation)), Truth, "autoregressive")!);
        yield return Check.Unbiased(topic, new("its, level", [.. found.Select(f => f["level"])], Truth.Level), 3);
        yield return new Check(topic, "its, autoregressive: coverage of the level", MonteCarloShare.Count(found, f => f["level"] is { Low: <= -3, High: >= -3 }), correlation > 0.6 ? Documented : GiveOrTakeTwo);
        yield return new Check(topic, "its, autoregressive: coverage of the slope", MonteCarloShare.Count(found, f => f["slope"] is { Low: <= 0.25, High: >= 0.25 }), correlation > 0.6 ? Documented : AtLeast);
    }

    private static IEnumerable<Check> Checks(int replicates, int seed, (int Before, int After) length, SeriesErrors errors)
    {
        yield return new Check(TopicOf(length, errors), "its, autoregressive: false findings", Found(TimesAsMany * replicates, seed, (length, errors), "autoregressive"), (0.03, 0.08));
        yield return new Check(TopicOf(length, errors), "its, Newey-West with Student's t: false findings", Found(TimesAsMany * replicates, seed, (length, errors), "t"), (0.08, 1));
    }

    private static string TopicOf((int Before, int After) length, SeriesErrors errors) => $"series of {length.Before} and {length.After} quarters without a jump, {errors.Name}";

    private static MonteCarloShare Found(int replicates, int seed, ((int Before, int After) Length, SeriesErrors Errors) series, string interval) =>
        MonteCarloShare.Count(MonteCarlo.Repeat(replicates, seed, s => Estimate((s, 12), series, (0, 0), interval)), estimate => estimate?["level"].P < 0.05);

    private static Estimate? Estimate((ulong Seed, ulong Stream) draw, ((int Before, int After) Length, SeriesErrors Errors) series, (double Level, double Slope) broken, string interval)
    {
        var (before, after) = series.Length;
        var errors = series.Errors.Draw(new CounterRandom(draw.Seed, draw.Stream), before + after);
        double[] time = [.. errors.Select((_, i) => (double)(i - before))];
        double[] outcome = [.. errors.Zip(time, (error, t) => 20 + (0.1 * t) + error + (t >= 0 ? broken.Level + (broken.Slope * t) : 0))];
        var table = new Table([new NumberColumn("t", time), new NumberColumn("y", outcome)]);
        return Estimators.Run($$"""{"estimator":"its","outcome":"y","time":"t","start":0,"interval":"{{interval}}"}""", table) as Estimate;
    }
}
