namespace Impact.Core.Numerics;

/// <summary>Mean and spread of a list, computed in two passes with compensated sums.</summary>
/// <param name="N">Number of values.</param>
/// <param name="Mean">Mean, in the unit of the values.</param>
/// <param name="SumOfSquares">Sum of squared distances from the mean.</param>
public readonly record struct Moments(int N, double Mean, double SumOfSquares)
{
    /// <summary>Variance with divisor n - 1; not a number for fewer than two values.</summary>
    public double Variance => N > 1 ? SumOfSquares / (N - 1) : double.NaN;

    /// <summary>Standard deviation with divisor n - 1; not a number for fewer than two values.</summary>
    public double Sd => Math.Sqrt(Variance);

    /// <summary>The moments of the values.</summary>
    /// <param name="values">At least one value.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <remarks>The second pass corrects the mean by the mean residual (Chan, Golub and LeVeque, 1983).</remarks>
    public static Moments Of(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            throw new ArgumentException("There are no values.", nameof(values));
        var first = NeumaierSum.Of(values) / values.Count;
        var residual = NeumaierSum.Of(values.Select(v => v - first)) / values.Count;
        var squares = NeumaierSum.Of(values.Select(v => (v - first - residual) * (v - first - residual)));
        return new(values.Count, first + residual, squares);
    }
}
