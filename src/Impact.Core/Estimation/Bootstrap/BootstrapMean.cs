using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Bootstrap;

/// <summary>Bootstrap intervals of a mean of skewed values, such as costs.</summary>
/// <remarks>Resample b draws from stream b of the seed: the same interval on one thread or many.</remarks>
public static class BootstrapMean
{
    /// <summary>The bias-corrected and accelerated interval of a mean.</summary>
    /// <param name="values">Values, one per person.</param>
    /// <param name="seed">Seed of the analysis.</param>
    /// <param name="replicates">Number of resamples, at least 2; 1999 is usual.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Bounds in the unit of the values; null with fewer than two values or when all are the same.</returns>
    /// <exception cref="ArgumentException">There are fewer than two resamples.</exception>
    public static Interval? Bca(IReadOnlyList<double> values, ulong seed, int replicates, double level)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count < 2 ? null : Resample(values, seed, replicates).Bca(level, Acceleration(values));
    }

    /// <summary>The percentile interval of a mean.</summary>
    /// <param name="values">Values, one per person.</param>
    /// <param name="seed">Seed of the analysis.</param>
    /// <param name="replicates">Number of resamples, at least 2.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Bounds in the unit of the values; null with fewer than two values.</returns>
    /// <exception cref="ArgumentException">There are fewer than two resamples.</exception>
    public static Interval? Percentile(IReadOnlyList<double> values, ulong seed, int replicates, double level)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count < 2 ? null : Resample(values, seed, replicates).Percentile(level);
    }

    /// <summary>The means of resamples of the values, drawn with replacement.</summary>
    /// <param name="values">At least one value.</param>
    /// <param name="seed">Seed of the analysis.</param>
    /// <param name="replicates">Number of resamples, at least 2.</param>
    /// <exception cref="ArgumentException">There are no values or fewer than two resamples.</exception>
    public static BootstrapDistribution Resample(IReadOnlyList<double> values, ulong seed, int replicates)
    {
        var all = values.ToArray();
        var means = new double[replicates];
        RowChunks.ForEach(replicates, b => means[b] = DrawnMean(all, new CounterRandom(seed, (ulong)b)));
        return new(Moments.Of(all).Mean, means);
    }

    private static double DrawnMean(double[] values, CounterRandom random)
    {
        var sum = default(NeumaierSum);
        for (var i = 0; i < values.Length; i++)
            sum.Add(values[random.NextInt(values.Length)]);
        return sum.Value / values.Length;
    }

    // The mean without value i is the mean less (value - mean) / (n - 1): the sign and scale of the values decide.
    private static double Acceleration(IReadOnlyList<double> values) =>
        BootstrapDistribution.Acceleration([.. values.Select(v => -v / (values.Count - 1))]);
}
