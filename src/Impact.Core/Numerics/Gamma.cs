namespace Impact.Core.Numerics;

/// <summary>The gamma distribution with a shape and a rate (the mean is shape / rate).</summary>
public static class Gamma
{
    /// <summary>Probability below x.</summary>
    /// <param name="x">Value.</param>
    /// <param name="shape">Shape, above 0.</param>
    /// <param name="rate">Rate, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Shape or rate is not above 0.</exception>
    public static double LowerTail(double x, double shape, double rate) => Tails(x, shape, rate).Lower;

    /// <summary>Probability above x; keeps its relative precision for small probabilities.</summary>
    /// <param name="x">Value.</param>
    /// <param name="shape">Shape, above 0.</param>
    /// <param name="rate">Rate, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Shape or rate is not above 0.</exception>
    public static double UpperTail(double x, double shape, double rate) => Tails(x, shape, rate).Upper;

    /// <summary>The value with probability p below it.</summary>
    /// <param name="p">Probability, 0 to 1.</param>
    /// <param name="shape">Shape, above 0.</param>
    /// <param name="rate">Rate, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not a probability, or shape or rate is not above 0.</exception>
    public static double Quantile(double p, double shape, double rate)
    {
        Probability.Check(p);
        Probability.CheckPositive(shape);
        Probability.CheckPositive(rate);
        if (p is 0 or 1)
            return p == 0 ? 0 : double.PositiveInfinity;

        // On the logarithm of x the density is log-concave.
        return Math.Exp(LogConcave.Quantile(p, 1 - p, Math.Log(shape), u =>
        {
            var x = Math.Exp(u);
            var (lower, upper) = IncompleteGamma.Tails(shape, x);
            return (lower, upper, IncompleteGamma.Kernel(shape, x));
        })) / rate;
    }

    private static (double Lower, double Upper) Tails(double x, double shape, double rate)
    {
        Probability.CheckPositive(shape);
        Probability.CheckPositive(rate);
        return IncompleteGamma.Tails(shape, x * rate);
    }
}
