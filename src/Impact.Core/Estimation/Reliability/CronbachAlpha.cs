using Impact.Core.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.Reliability;

/// <summary>Cronbach's alpha: a lower bound of the share of true variance in the sum of the items.</summary>
/// <remarks>L. J. Cronbach (1951).</remarks>
public static class CronbachAlpha
{
    /// <summary>Alpha with Feldt's interval.</summary>
    /// <param name="scale">The answers.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Alpha, at most 1, with its bounds.</returns>
    /// <remarks>L. S. Feldt (1965).</remarks>
    public static (double Value, Interval Interval) Feldt(ItemScale scale, double level)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var alpha = Of(scale.Covariance);
        var tail = ConfidenceLevel.Tail(level);
        double Bound(double p) => 1 - (1 - alpha) * FisherF.Quantile(p, scale.N - 1, (scale.N - 1.0) * (scale.Items - 1));
        return (alpha, new(Bound(1 - tail), Bound(tail)));
    }

    /// <summary>Standard error for large samples, normal answers.</summary>
    /// <param name="scale">The answers.</param>
    /// <remarks>A. Duhachek and D. Iacobucci (2004).</remarks>
    public static double Se(ItemScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var (c, k) = (scale.Covariance, (double)scale.Items);
        var (total, trace, square) = (scale.TotalVariance, c.Trace(), c * c);
        var spread = total * (square.Trace() + trace * trace) - 2 * trace * square.Enumerate().Sum();
        return Math.Sqrt(2 * k * k / ((k - 1) * (k - 1) * total * total * total) * spread / scale.N);
    }

    internal static double Of(Matrix<double> covariance)
    {
        var k = (double)covariance.RowCount;
        return k / (k - 1) * (1 - covariance.Trace() / covariance.Enumerate().Sum());
    }
}
