namespace Impact.Core.Numerics;

/// <summary>Logarithm and exponential that keep their digits near one.</summary>
/// <remarks>W. Kahan's correction: the rounding error of 1 + x cancels in the quotient. .NET's <c>LogP1</c> does not have it.</remarks>
internal static class NearOne
{
    /// <summary>ln(1 + x).</summary>
    public static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>exp(x) - 1.</summary>
    public static double ExpMinusOne(double x)
    {
        var u = Math.Exp(x);
        if (u == 1)
            return x;
        var difference = u - 1;
        return difference == -1 || double.IsInfinity(u) ? difference : difference * (x / Math.Log(u));
    }
}
