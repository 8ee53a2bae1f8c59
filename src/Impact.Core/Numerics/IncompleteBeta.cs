namespace Impact.Core.Numerics;

/// <summary>The regularised incomplete beta function and its complement, with full relative precision in both tails.</summary>
/// <remarks>Continued fraction of Didonato and Morris (1992), Algorithm 708, which has no cancellation for large parameters; front factor by
/// Loader's saddle-point form, which keeps its digits for large parameters.</remarks>
internal static class IncompleteBeta
{
    private const double TwoPi = 2 * Math.PI;

    /// <summary>Both tails at x of the beta distribution with parameters a, b.</summary>
    /// <param name="a">First parameter, above 0.</param>
    /// <param name="b">Second parameter, above 0.</param>
    /// <param name="x">Place, 0 to 1.</param>
    /// <param name="y">1 - x, given apart so that it keeps its digits.</param>
    public static (double Lower, double Upper) Tails(double a, double b, double x, double y)
    {
        if (double.IsNaN(x))
            return (double.NaN, double.NaN);
        if (x <= 0)
            return (0, 1);
        if (y <= 0)
            return (1, 0);
        if (x <= (a + 1) / (a + b + 2))
        {
            var lower = Kernel(a, b, x, y) / Fraction(a, b, x, y);
            return (lower, 1 - lower);
        }

        var upper = Kernel(a, b, x, y) / Fraction(b, a, y, x);
        return (1 - upper, upper);
    }

    /// <summary>x^a y^b / B(a, b): the density times x y.</summary>
    public static double Kernel(double a, double b, double x, double y)
    {
        var n = a + b;
        var deviance = LogGamma.Deviance(a, n * x) + LogGamma.Deviance(b, n * y);
        var stirling = LogGamma.StirlingError(n) - LogGamma.StirlingError(a) - LogGamma.StirlingError(b);
        return Math.Sqrt(a / TwoPi * (b / n)) * Math.Exp(stirling - deviance);
    }

    private static double Fraction(double a, double b, double x, double y)
    {
        var slope = a * y - b * x + 1;
        return ContinuedFraction.Evaluate(a * slope / (a + 1), m =>
        {
            var c = a + 2 * m - 1;
            var numerator = (a + m - 1) / c * ((a + b + m - 1) / c) * m * (b - m) * x * x;
            return (numerator, m + m * (b - m) * x / c + (a + m) * (slope + m * (1 + y)) / (c + 2));
        });
    }
}
