using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Impact.Core.Numerics;

/// <summary>Inner loops over columns. Four lanes wide on every machine, without fused operations, so that the bits do not depend on the processor.</summary>
internal static class Kernels
{
    /// <summary>Sum of the products of two columns of the same length.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var x = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var y = MemoryMarshal.Cast<double, Vector256<double>>(b[..a.Length]);
        var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i + 1 < x.Length; i += 2)
        {
            even += x[i] * y[i];
            odd += x[i + 1] * y[i + 1];
        }
        if (i < x.Length) even += x[i] * y[i];
        var sum = Vector256.Sum(even + odd);
        for (var j = x.Length * 4; j < a.Length; j++) sum += a[j] * b[j];
        return sum;
    }

    /// <summary>Adds a multiple of column x to column y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(double scale, ReadOnlySpan<double> x, Span<double> y)
    {
        var from = MemoryMarshal.Cast<double, Vector256<double>>(x);
        var to = MemoryMarshal.Cast<double, Vector256<double>>(y[..x.Length]);
        var factor = Vector256.Create(scale);
        for (var i = 0; i < from.Length; i++) to[i] += factor * from[i];
        for (var j = from.Length * 4; j < x.Length; j++) y[j] += scale * x[j];
    }
}
