namespace Impact.Core.Numerics;

/// <summary>Student's t distribution with any positive, possibly fractional, degrees of freedom (infinity = normal).</summary>
/// <remarks>By t² / df as the odds of a beta variable with parameters ½ and df/2.</remarks>
public static class StudentT
{
    /// <summary>Probability below t.</summary>
    public static double LowerTail(double t, double df) => UpperTail(-t, df);

    /// <summary>Probability above t; keeps its relative precision for small probabilities.</summary>
    /// <param name="t">Value of the statistic.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0.</exception>
    public static double UpperTail(double t, double df)
    {
        Probability.CheckPositive(df);
        if (double.IsPositiveInfinity(df))
            return Normal.UpperTail(t);
        var beyond = TwoSidedP(t, df) / 2;
        return t >= 0 ? beyond : 1 - beyond;
    }

    /// <summary>Probability of a value at least as far from 0 as t.</summary>
    /// <param name="t">Value of the statistic.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0.</exception>
    public static double TwoSidedP(double t, double df)
    {
        Probability.CheckPositive(df);
        if (double.IsPositiveInfinity(df))
            return Normal.TwoSidedP(t);
        if (double.IsNaN(t) || double.IsInfinity(t))
            return double.IsNaN(t) ? double.NaN : 0;
        return OddsTails(t * t / df, df).Upper;
    }

    /// <summary>The value with probability p below it.</summary>
    /// <param name="p">Probability, 0 to 1; the ends give the infinities.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not a probability or df not above 0.</exception>
    public static double Quantile(double p, double df)
    {
        Probability.Check(p);
        return p > 0.5 ? UpperQuantile(1 - p, df) : -UpperQuantile(p, df);
    }

    /// <summary>The value with probability q above it; keeps its digits for small q.</summary>
    /// <param name="q">Probability, 0 to 1.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">q is not a probability or df not above 0.</exception>
    public static double UpperQuantile(double q, double df)
    {
        Probability.Check(q);
        Probability.CheckPositive(df);
        if (double.IsPositiveInfinity(df))
            return Normal.UpperQuantile(q);
        if (q > 0.5)
            return -UpperQuantile(1 - q, df);
        return Math.Sqrt(df * BetaOdds.Quantile(0.5, df / 2, 1 - 2 * q, 2 * q));
    }

    private static (double Lower, double Upper) OddsTails(double odds, double df) => BetaOdds.Tails(0.5, df / 2, odds);
}
