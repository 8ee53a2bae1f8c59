namespace Impact.Core.Numerics;

/// <summary>The beta distribution.</summary>
public static class Beta
{
    /// <summary>Probability below x.</summary>
    /// <param name="x">Place, 0 to 1.</param>
    /// <param name="a">First parameter, above 0.</param>
    /// <param name="b">Second parameter, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not above 0.</exception>
    public static double LowerTail(double x, double a, double b) => Tails(x, a, b).Lower;

    /// <summary>Probability above x; keeps its relative precision for small probabilities.</summary>
    /// <param name="x">Place, 0 to 1.</param>
    /// <param name="a">First parameter, above 0.</param>
    /// <param name="b">Second parameter, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not above 0.</exception>
    public static double UpperTail(double x, double a, double b) => Tails(x, a, b).Upper;

    /// <summary>The place with probability p below it.</summary>
    /// <param name="p">Probability, 0 to 1.</param>
    /// <param name="a">First parameter, above 0.</param>
    /// <param name="b">Second parameter, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not a probability or a parameter is not above 0.</exception>
    public static double Quantile(double p, double a, double b)
    {
        Probability.Check(p);
        Probability.CheckPositive(a);
        Probability.CheckPositive(b);
        var odds = BetaOdds.Quantile(a, b, p, 1 - p);
        return double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds);
    }

    private static (double Lower, double Upper) Tails(double x, double a, double b)
    {
        Probability.CheckPositive(a);
        Probability.CheckPositive(b);
        return IncompleteBeta.Tails(a, b, x, 1 - x);
    }
}
