namespace Impact.Core.Numerics;

/// <summary>The chi-squared distribution; degrees of freedom need not be whole.</summary>
public static class ChiSquared
{
    /// <summary>Probability below x.</summary>
    /// <param name="x">Value of the statistic.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0.</exception>
    public static double LowerTail(double x, double df) => Gamma.LowerTail(x, df / 2, 0.5);

    /// <summary>Probability above x; keeps its relative precision for small probabilities.</summary>
    /// <param name="x">Value of the statistic.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0.</exception>
    public static double UpperTail(double x, double df) => Gamma.UpperTail(x, df / 2, 0.5);

    /// <summary>The value with probability p below it.</summary>
    /// <param name="p">Probability, 0 to 1.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not a probability or df is not above 0.</exception>
    public static double Quantile(double p, double df) => Gamma.Quantile(p, df / 2, 0.5);
}
