using MathNet.Numerics;

namespace Impact.Core.Numerics;

/// <summary>The standard normal distribution; every function keeps its relative precision far into the tails.</summary>
public static class Normal
{
    private static readonly double RootTwo = Math.Sqrt(2);
    private static readonly double RootTwoPi = Math.Sqrt(2 * Math.PI);

    /// <summary>Density at z.</summary>
    public static double Density(double z) => Math.Exp(-z * z / 2) / RootTwoPi;

    /// <summary>Probability below z.</summary>
    public static double LowerTail(double z) => UpperTail(-z);

    /// <summary>Probability above z; about 14 digits down to 1e-300.</summary>
    public static double UpperTail(double z) => SpecialFunctions.Erfc(z / RootTwo) / 2;

    /// <summary>Probability of a value at least as far from 0 as z.</summary>
    public static double TwoSidedP(double z) => SpecialFunctions.Erfc(Math.Abs(z) / RootTwo);

    /// <summary>The value with probability p below it.</summary>
    /// <param name="p">Probability, 0 to 1; the ends give the infinities.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not a probability.</exception>
    public static double Quantile(double p)
    {
        Probability.Check(p);
        return p > 0.5 ? UpperQuantile(1 - p) : -UpperQuantile(p);
    }

    /// <summary>The value with probability q above it; keeps its digits for small q.</summary>
    /// <param name="q">Probability, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">q is not a probability.</exception>
    public static double UpperQuantile(double q)
    {
        Probability.Check(q);
        if (q > 0.5)
            return -UpperQuantile(1 - q);
        if (q == 0)
            return double.PositiveInfinity;
        var start = Math.Sqrt(Math.Max(0, -2 * Math.Log(2 * q)));
        return q == 0.5 ? 0 : LogConcave.Quantile(1 - q, q, start, z => (LowerTail(z), UpperTail(z), Density(z)));
    }
}
