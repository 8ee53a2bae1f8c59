namespace Impact.Core.Numerics;

/// <summary>Continued fractions b0 + a1/(b1 + a2/(b2 + …)).</summary>
internal static class ContinuedFraction
{
    private const double Tiny = 1e-300;
    private const int Limit = 1_000_000;

    /// <summary>The value of the fraction, to the last digit.</summary>
    /// <param name="start">b0.</param>
    /// <param name="step">a and b of step 1, 2, ….</param>
    /// <remarks>The modified Lentz algorithm (Thompson and Barnett, 1986).</remarks>
    /// <exception cref="ArgumentException">The fraction does not converge.</exception>
    public static double Evaluate(double start, Func<int, (double A, double B)> step)
    {
        var value = NotZero(start);
        var (c, d) = (value, 0.0);
        for (var k = 1; k <= Limit; k++)
        {
            var (a, b) = step(k);
            d = 1 / NotZero(b + a * d);
            c = NotZero(b + a / c);
            value *= c * d;
            if (Math.Abs(c * d - 1) < 2e-16)
                return value;
        }

        throw new ArgumentException("The continued fraction does not converge.", nameof(step));
    }

    private static double NotZero(double x) => Math.Abs(x) < Tiny ? Tiny : x;
}
