namespace Impact.Core.Numerics;

/// <summary>The noncentral t distribution: (Z + ncp) / √(χ²(df) / df).</summary>
/// <remarks>Integral over s = √(χ²/df) of the normal tail at t s - ncp, split where that tail turns; agrees with root finding on
/// other routines to 1e-12.</remarks>
public static class NoncentralT
{
    /// <summary>Probability below t.</summary>
    /// <param name="t">Value of the statistic.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <param name="ncp">Noncentrality.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0.</exception>
    public static double LowerTail(double t, double df, double ncp) => Mixture(t, df, ncp, Normal.LowerTail);

    /// <summary>Probability above t; keeps its relative precision for small probabilities.</summary>
    /// <param name="t">Value of the statistic.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <param name="ncp">Noncentrality.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0.</exception>
    public static double UpperTail(double t, double df, double ncp) => Mixture(t, df, ncp, Normal.UpperTail);

    /// <summary>The noncentralities for which t lies at the upper and at the lower (1 - level)/2 point: an exact interval.</summary>
    /// <param name="t">Observed statistic.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">level is not a probability or df not above 0.</exception>
    public static (double Low, double High) Interval(double t, double df, double level)
    {
        Probability.Check(level);
        var tail = (1 - level) / 2;
        var width = Normal.UpperQuantile(tail) * Math.Sqrt(1 + t * t / (2 * df)) + 1;
        return (
            Root.Near(t - width, width, ncp => UpperTail(t, df, ncp) - tail),
            Root.Near(t + width, width, ncp => LowerTail(t, df, ncp) - tail));
    }

    private static double Mixture(double t, double df, double ncp, Func<double, double> tail)
    {
        Probability.CheckPositive(df);
        if (double.IsPositiveInfinity(df))
            return tail(t - ncp);
        var spread = 12 / Math.Sqrt(2 * df);

        // Near 0 the density is a broken power of s: short pieces there.
        double[] cuts = [.. Turns(t, ncp), 1e-4, 0.01, 0.1, 1 - spread / 2, 1, 1 + spread / 2];
        double[] places = [Math.Max(0, 1 - spread), .. cuts.Where(s => s > Math.Max(0, 1 - spread) && s < 1 + spread).Order(), 1 + spread];
        return NeumaierSum.Of(places.Zip(places.Skip(1), (low, high) => GaussLegendre.Integrate(low, high, s => tail(t * s - ncp) * ChiDensity(s, df))));
    }

    private static double[] Turns(double t, double ncp) =>
        t == 0 ? [] : [(ncp - 8) / t, ncp / t, (ncp + 8) / t];

    // Density of √(χ²(df)/df) at s.
    private static double ChiDensity(double s, double df) => IncompleteGamma.Kernel(df / 2, df * s * s / 2) * 2 / s;
}
