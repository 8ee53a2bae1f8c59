namespace Impact.Core.Numerics;

/// <summary>The regularised incomplete gamma function and its complement, with full relative precision in both tails.</summary>
/// <remarks>Series DLMF 8.11.4 below the mean, continued fraction DLMF 8.9.2 above it; front factor in Loader's saddle-point form.</remarks>
internal static class IncompleteGamma
{
    /// <summary>Both tails at x of the gamma distribution with shape a and rate 1.</summary>
    public static (double Lower, double Upper) Tails(double a, double x)
    {
        if (double.IsNaN(x))
            return (double.NaN, double.NaN);
        if (x <= 0)
            return (0, 1);
        if (double.IsPositiveInfinity(x))
            return (1, 0);
        if (x < a + 1)
        {
            var lower = Kernel(a, x) * Series(a, x);
            return (lower, 1 - lower);
        }

        var upper = Kernel(a, x) / Fraction(a, x);
        return (1 - upper, upper);
    }

    /// <summary>x^a e^-x / Γ(a): the density times x.</summary>
    public static double Kernel(double a, double x) =>
        Math.Sqrt(a / (2 * Math.PI)) * Math.Exp(-LogGamma.Deviance(a, x) - LogGamma.StirlingError(a));

    private static double Series(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    private static double Fraction(double a, double x) =>
        ContinuedFraction.Evaluate(x + 1 - a, k => (-k * (k - a), x + 2 * k + 1 - a));
}
