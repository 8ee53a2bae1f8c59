using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Bootstrap;

/// <summary>Bootstrap interval of a ratio of sums over persons, such as hours used over hours entitled: whole persons are drawn, with both their numbers.</summary>
/// <remarks>B. Efron and R. J. Tibshirani (1993), An introduction to the bootstrap, section 10.3.</remarks>
internal static class BootstrapRatio
{
    /// <summary>The bias-corrected and accelerated interval of Σ above / Σ below.</summary>
    /// <param name="persons">Numerator, and denominator above 0, of each person.</param>
    /// <param name="seed">Seed of the analysis.</param>
    /// <param name="replicates">Number of resamples, at least 2.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Bounds; null with fewer than two persons or when all have the same ratio.</returns>
    public static Interval? Bca(IReadOnlyList<(double Above, double Below)> persons, ulong seed, int replicates, double level)
    {
        if (persons.Count < 2) return null;
        var (sum, total) = (NeumaierSum.Of(persons.Select(p => p.Above)), NeumaierSum.Of(persons.Select(p => p.Below)));
        double[] leftOut = [.. persons.Select(p => (sum - p.Above) / (total - p.Below))];
        return leftOut.Max() - leftOut.Min() <= 1e-12 * Math.Abs(sum / total)
            ? null
            : Resampling.Of([persons.ToArray()], drawn => drawn[0].Sum(p => p.Above) / drawn[0].Sum(p => p.Below), seed, replicates)?.Bca(level, BootstrapDistribution.Acceleration(leftOut));
    }
}
