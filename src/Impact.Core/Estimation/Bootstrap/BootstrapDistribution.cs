using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Bootstrap;

/// <summary>What a statistic was in many resamples, beside what it was in the data.</summary>
/// <remarks>Efron and Tibshirani (1993), An introduction to the bootstrap; order statistics at (B + 1) p, linear in between.</remarks>
public sealed class BootstrapDistribution
{
    private readonly double[] sorted;

    /// <summary>Makes the distribution.</summary>
    /// <param name="observed">The statistic in the data.</param>
    /// <param name="replicates">The statistic in each resample, at least two.</param>
    /// <exception cref="ArgumentException">There are fewer than two resamples.</exception>
    public BootstrapDistribution(double observed, IReadOnlyList<double> replicates)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        if (replicates.Count < 2)
            throw new ArgumentException("A bootstrap needs at least two resamples.", nameof(replicates));
        Observed = observed;
        Moments = Moments.Of(replicates);
        sorted = [.. replicates.Order()];
    }

    /// <summary>The statistic in the data.</summary>
    public double Observed { get; }

    /// <summary>Mean and spread over the resamples; the spread is the bootstrap standard error.</summary>
    public Moments Moments { get; }

    /// <summary>Mean of the resamples less the statistic in the data.</summary>
    public double Bias => Moments.Mean - Observed;

    /// <summary>Bias correction: the normal quantile of the share of resamples below the data.</summary>
    public double BiasCorrection => Normal.Quantile((double)sorted.Count(r => r < Observed) / sorted.Length);

    /// <summary>Two-sided p-value of no difference: twice the smaller part of the resamples on either side of zero.</summary>
    /// <remarks>Davison and Hinkley (1997), Bootstrap methods and their application, section 4.4; one is added so that it is never 0.</remarks>
    public double P => Math.Min(1, 2 * (1.0 + Math.Min(sorted.Count(r => r <= 0), sorted.Count(r => r >= 0))) / (sorted.Length + 1));

    /// <summary>Percentile interval.</summary>
    /// <param name="level">Confidence level.</param>
    public Interval Percentile(double level)
    {
        var tail = ConfidenceLevel.Tail(level);
        return new(Quantile(tail), Quantile(1 - tail));
    }

    /// <summary>Basic interval: the percentile interval mirrored in the statistic.</summary>
    /// <param name="level">Confidence level.</param>
    public Interval Basic(double level)
    {
        var (low, high) = Percentile(level);
        return new(2 * Observed - high, 2 * Observed - low);
    }

    /// <summary>Bias-corrected and accelerated interval.</summary>
    /// <param name="level">Confidence level.</param>
    /// <param name="acceleration">Acceleration, see <see cref="Acceleration"/>.</param>
    /// <returns>Bounds; null when the statistic of the data lies outside all resamples, or nothing varies.</returns>
    /// <remarks>B. Efron (1987), Better bootstrap confidence intervals.</remarks>
    public Interval? Bca(double level, double acceleration)
    {
        var z0 = BiasCorrection;
        if (double.IsInfinity(z0) || double.IsNaN(acceleration))
            return null;
        var z = ConfidenceLevel.Normal(level);
        return new(Quantile(BcaLevel(z0 - z, acceleration)), Quantile(BcaLevel(z0 + z, acceleration)));
    }

    /// <summary>The share of resamples below a bound of the accelerated interval.</summary>
    internal double BcaLevel(double shifted, double acceleration) =>
        Normal.LowerTail(BiasCorrection + shifted / (1 - acceleration * shifted));

    /// <summary>Acceleration from the statistic with each observation (or cluster) left out in turn.</summary>
    /// <param name="leftOut">The statistic without observation 1, 2, ….</param>
    /// <returns>A number near 0; not a number when nothing varies.</returns>
    public static double Acceleration(IReadOnlyList<double> leftOut)
    {
        var (_, mean, squares) = Moments.Of(leftOut);
        var cubes = NeumaierSum.Of(leftOut.Select(v => Math.Pow(mean - v, 3)));
        return cubes / (6 * Math.Pow(squares, 1.5));
    }

    /// <summary>The value with a share p of the resamples below it.</summary>
    /// <param name="p">Share, 0 to 1.</param>
    public double Quantile(double p)
    {
        var place = Math.Clamp((sorted.Length + 1) * p, 1, sorted.Length);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length);
        return sorted[below - 1] + (place - below) * (sorted[above - 1] - sorted[below - 1]);
    }
}
