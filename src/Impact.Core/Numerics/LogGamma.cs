namespace Impact.Core.Numerics;

/// <summary>The logarithm of the gamma function and the parts of it that saddle-point densities need.</summary>
/// <remarks>Stirling's series (DLMF 5.11.1); deviance as in C. Loader (2000), Fast and accurate computation of binomial probabilities.</remarks>
internal static class LogGamma
{
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;

    // Bernoulli numbers B(2k) / (2k (2k - 1)).
    private static readonly double[] Series =
        [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400];

    /// <summary>ln Γ(x) for x &gt; 0, absolute error about 1e-15 × size.</summary>
    public static double Of(double x) => (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + StirlingError(x);

    /// <summary>ln Γ(x) less Stirling's formula (x - ½) ln x - x + ½ ln 2π, for x &gt; 0.</summary>
    public static double StirlingError(double x)
    {
        var sum = 0.0;
        for (; x < 12; x++)
            sum += (x + 0.5) * NearOne.LogOnePlus(1 / x) - 1;
        var tail = 0.0;
        for (var k = Series.Length - 1; k >= 0; k--)
            tail = tail / (x * x) + Series[k];
        return sum + tail / x;
    }

    /// <summary>The deviance part x ln(x/m) + m - x for x, m &gt; 0, without cancellation when x is near m.</summary>
    public static double Deviance(double x, double m)
    {
        if (Math.Abs(x - m) >= 0.1 * (x + m))
            return x * Math.Log(x / m) + m - x;
        var v = (x - m) / (x + m);
        var sum = (x - m) * v;
        var power = 2 * x * v;
        for (var j = 3; ; j += 2)
        {
            power *= v * v;
            var next = sum + power / j;
            if (next == sum)
                return next;
            sum = next;
        }
    }
}
