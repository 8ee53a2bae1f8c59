namespace Impact.Core.Numerics;

/// <summary>The F distribution; degrees of freedom need not be whole, and the second may be infinite.</summary>
public static class FisherF
{
    /// <summary>Probability below f.</summary>
    /// <param name="f">Value of the statistic, 0 or more.</param>
    /// <param name="df1">Degrees of freedom of the numerator, above 0.</param>
    /// <param name="df2">Degrees of freedom of the denominator, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not above 0.</exception>
    public static double LowerTail(double f, double df1, double df2) => Tails(f, df1, df2).Lower;

    /// <summary>Probability above f; keeps its relative precision for small probabilities.</summary>
    /// <param name="f">Value of the statistic, 0 or more.</param>
    /// <param name="df1">Degrees of freedom of the numerator, above 0.</param>
    /// <param name="df2">Degrees of freedom of the denominator, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not above 0.</exception>
    public static double UpperTail(double f, double df1, double df2) => Tails(f, df1, df2).Upper;

    /// <summary>The value with probability p below it.</summary>
    /// <param name="p">Probability, 0 to 1.</param>
    /// <param name="df1">Degrees of freedom of the numerator, above 0.</param>
    /// <param name="df2">Degrees of freedom of the denominator, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not a probability or degrees of freedom not above 0.</exception>
    public static double Quantile(double p, double df1, double df2)
    {
        Probability.Check(p);
        Probability.CheckPositive(df1);
        Probability.CheckPositive(df2);
        return double.IsPositiveInfinity(df2)
            ? ChiSquared.Quantile(p, df1) / df1
            : BetaOdds.Quantile(df1 / 2, df2 / 2, p, 1 - p) * df2 / df1;
    }

    private static (double Lower, double Upper) Tails(double f, double df1, double df2)
    {
        Probability.CheckPositive(df1);
        Probability.CheckPositive(df2);
        return double.IsPositiveInfinity(df2)
            ? IncompleteGamma.Tails(df1 / 2, f * df1 / 2)
            : BetaOdds.Tails(df1 / 2, df2 / 2, f * df1 / df2);
    }
}
