namespace Impact.Core.Numerics;

/// <summary>Quantiles of a distribution whose density has a concave logarithm.</summary>
internal static class LogConcave
{
    /// <summary>The place with the given probabilities below and above it.</summary>
    /// <param name="lower">Probability below, above 0.</param>
    /// <param name="upper">Probability above, 1 - <paramref name="lower"/>, given apart so that small ones keep their digits.</param>
    /// <param name="start">A first guess.</param>
    /// <param name="at">Lower tail, upper tail and density at a place.</param>
    /// <remarks>Newton's method on the logarithm of the smaller tail. Both tails of a log-concave density are log-concave
    /// (Bagnoli and Bergstrom, 2005), so the tangent never crosses the curve and the steps approach the root from one side; the last step
    /// squares an error of 1e-10.</remarks>
    public static double Quantile(double lower, double upper, double start, Func<double, (double Lower, double Upper, double Density)> at)
    {
        var (place, last) = (start, start);
        for (var i = 0; i < 200; i++)
        {
            var (below, above, density) = at(place);
            var (tail, wanted, sign) = lower <= upper ? (below, lower, 1) : (above, upper, -1);
            if (!(tail > 1e-305 && density > 1e-305))
            {
                // Overshot to where the tail underflows: go half the way back.
                place = (place + last) / 2;
                continue;
            }

            var step = sign * (Math.Log(wanted) - Math.Log(tail)) * tail / density;
            (last, place) = (place, place + step);
            if (Math.Abs(step) <= 1e-10 * Math.Max(1, Math.Abs(place)))
                break;
        }

        return place;
    }
}
