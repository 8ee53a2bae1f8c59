namespace Impact.Core.Numerics;

/// <summary>The place where a continuous function is zero.</summary>
internal static class Root
{
    /// <summary>A root between two places at which the function has opposite signs, to the last digit.</summary>
    /// <exception cref="ArgumentException">The signs are the same.</exception>
    /// <remarks>R. P. Brent (1973), Algorithms for minimization without derivatives, chapter 4.</remarks>
    public static double Between(double low, double high, Func<double, double> f)
    {
        var (a, b, fa, fb) = (low, high, f(low), f(high));
        if (fa * fb > 0)
            throw new ArgumentException("The function has the same sign at both ends.", nameof(f));
        var (c, fc, step, before) = (a, fa, b - a, b - a);
        for (var i = 0; i < 200 && fb != 0; i++)
        {
            if (fb > 0 == fc > 0)
                (c, fc, step, before) = (a, fa, b - a, b - a);
            if (Math.Abs(fc) < Math.Abs(fb))
                (a, b, c, fa, fb, fc) = (b, c, b, fb, fc, fb);
            var tolerance = 2.3e-16 * Math.Abs(b);
            var half = (c - b) / 2;
            if (Math.Abs(half) <= tolerance)
                break;
            var next = Math.Abs(before) < tolerance || Math.Abs(fa) <= Math.Abs(fb)
                ? half
                : Interpolate(new(a, fa), new(b, fb), new(c, fc));
            var accepted = Math.Abs(next) < 1.5 * Math.Abs(half) && Math.Abs(next) < Math.Abs(before) / 2 && next * half > 0;
            (before, step) = accepted ? (step, next) : (half, half);
            (a, fa) = (b, fb);
            b += Math.Abs(step) > tolerance ? step : Math.CopySign(tolerance, half);
            fb = f(b);
        }

        return b;
    }

    /// <summary>A root found by widening a bracket around a guess first.</summary>
    public static double Near(double guess, double width, Func<double, double> f)
    {
        var (low, high) = (guess - width, guess + width);
        for (var i = 0; i < 60 && f(low) * f(high) > 0; i++)
        {
            width *= 2;
            (low, high) = (guess - width, guess + width);
        }

        return Between(low, high, f);
    }

    // Secant when only two places are known, else inverse quadratic; returns the step from b.
    private static double Interpolate(Place a, Place b, Place c)
    {
        var s = b.F / a.F;
        if (a.X == c.X)
            return (c.X - b.X) * s / (s - 1);
        var (q, r) = (a.F / c.F, b.F / c.F);
        var p = s * ((c.X - b.X) * q * (q - r) - (b.X - a.X) * (r - 1));
        return -p / ((q - 1) * (r - 1) * (s - 1));
    }

    private readonly record struct Place(double X, double F);
}
