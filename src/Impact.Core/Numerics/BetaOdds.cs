namespace Impact.Core.Numerics;

/// <summary>The odds x / (1 - x) of a beta variable x: what t², F and the beta distribution have in common.</summary>
internal static class BetaOdds
{
    /// <summary>Both tails at the odds.</summary>
    public static (double Lower, double Upper) Tails(double a, double b, double odds)
    {
        var (x, y) = Parts(odds);
        return IncompleteBeta.Tails(a, b, x, y);
    }

    /// <summary>The odds with the given probabilities below and above.</summary>
    /// <remarks>On the logarithm of the odds the density is log-concave.</remarks>
    public static double Quantile(double a, double b, double lower, double upper)
    {
        if (lower <= 0)
            return 0;
        if (upper <= 0)
            return double.PositiveInfinity;
        return Math.Exp(LogConcave.Quantile(lower, upper, Math.Log(a / b), u =>
        {
            var (x, y) = Parts(Math.Exp(u));
            var (below, above) = IncompleteBeta.Tails(a, b, x, y);
            return (below, above, IncompleteBeta.Kernel(a, b, x, y));
        }));
    }

    private static (double X, double Y) Parts(double odds) =>
        double.IsPositiveInfinity(odds) ? (1, 0) : odds > 1 ? (1 / (1 + 1 / odds), 1 / (1 + odds)) : (odds / (1 + odds), 1 / (1 + odds));
}
