using System.Globalization;
using Impact.Core.Estimation.Shares;

namespace Impact.Bench.Simulation;

/// <summary>Repeats an experiment under seeds 1, 2, 3 … The result does not depend on the number of threads.</summary>
internal static class MonteCarlo
{
    private static readonly ParallelOptions TwoThreads = new() { MaxDegreeOfParallelism = 2 };

    public static T[] Repeat<T>(int replicates, int firstSeed, Func<ulong, T> experiment)
    {
        var results = new T[replicates];
        var done = 0;
        Parallel.For(0, replicates, TwoThreads, i =>
        {
            results[i] = experiment((ulong)(firstSeed + i));
            if (Interlocked.Increment(ref done) % 100 == 0 && !Console.IsErrorRedirected) Console.Error.Write($"\r{done}/{replicates} ");
        });
        return results;
    }
}

/// <summary>A share of replicates with the uncertainty of the simulation itself.</summary>
internal readonly record struct MonteCarloShare(int Hits, int Of)
{
    public double Value => (double)Hits / Of;

    public static MonteCarloShare Count<T>(IReadOnlyCollection<T> results, Func<T, bool> hit) => new(results.Count(hit), results.Count);

    /// <summary>95 % Wilson interval, in percent.</summary>
    public string Interval
    {
        get
        {
            if (Of == 0) return "-";
            var (low, high) = Wilson.Interval(Hits, Of, 0.95);
            return string.Create(CultureInfo.InvariantCulture, $"{100 * low:0.0}–{100 * high:0.0}");
        }
    }

    public override string ToString() => Of == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100 * Value:0.0} % ({Interval})");
}
