using MathNet.Numerics.Integration;

namespace Impact.Core.Numerics;

/// <summary>Integrals of smooth functions by Gauss–Legendre quadrature.</summary>
internal static class GaussLegendre
{
    private static readonly GaussLegendreRule Rule = new(-1, 1, 100);

    /// <summary>The integral from low to high with 100 nodes.</summary>
    public static double Integrate(double low, double high, Func<double, double> f)
    {
        var (middle, half) = ((low + high) / 2, (high - low) / 2);
        var sum = default(NeumaierSum);
        for (var i = 0; i < Rule.Order; i++)
            sum.Add(Rule.GetWeight(i) * f(middle + half * Rule.GetAbscissa(i)));
        return half * sum.Value;
    }
}
