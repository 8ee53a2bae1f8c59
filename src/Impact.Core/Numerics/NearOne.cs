namespace Impact.Core.Numerics;

/// <summary>Logarithm that keeps its digits near one.</summary>
/// <remarks>W. Kahan's correction: the rounding error of 1 + x cancels in the quotient. .NET's <c>LogP1</c> does not have it.</remarks>
internal static class NearOne
{
    /// <summary>ln(1 + x).</summary>
    public static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }
}
