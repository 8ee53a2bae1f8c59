using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Bootstrap;

/// <summary>The bootstrap of any statistic of one or more independent samples.</summary>
/// <remarks>Resample b draws from stream b of the seed: the same on one thread or many. Efron and Tibshirani (1993), An introduction to the bootstrap.</remarks>
internal static class Resampling
{
    /// <summary>Largest part of the resamples in which the statistic may not exist (a median that is not reached).</summary>
    private const double MostWithout = 0.05;

    /// <summary>The statistic in resamples, each sample drawn anew with its own size; null when it does not exist in the data or in too many resamples.</summary>
    /// <param name="samples">Samples of units, or of clusters of units.</param>
    /// <param name="statistic">From samples to a number; not finite where it does not exist.</param>
    /// <param name="seed">Seed of the analysis.</param>
    /// <param name="replicates">Number of resamples.</param>
    public static BootstrapDistribution? Of<T>(IReadOnlyList<T[]> samples, Func<IReadOnlyList<T[]>, double> statistic, ulong seed, int replicates)
    {
        var observed = statistic(samples);
        if (!double.IsFinite(observed)) return null;
        var drawn = new double[replicates];
        RowChunks.ForEach(replicates, b =>
        {
            var random = new CounterRandom(seed, (ulong)b);
            drawn[b] = statistic([.. samples.Select(sample => Draw(sample, random))]);
        });
        double[] found = [.. drawn.Where(double.IsFinite)];
        return replicates - found.Length > MostWithout * replicates ? null : new(observed, found);
    }

    private static T[] Draw<T>(T[] sample, CounterRandom random)
    {
        var drawn = new T[sample.Length];
        for (var i = 0; i < drawn.Length; i++) drawn[i] = sample[random.NextInt(sample.Length)];
        return drawn;
    }
}
