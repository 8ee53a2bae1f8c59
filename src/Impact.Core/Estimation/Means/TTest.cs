using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Means;

/// <summary>Student's comparisons of means.</summary>
/// <remarks>Each gives one term, <c>difference</c>, in the unit of the values.</remarks>
public static class TTest
{
    /// <summary>Mean of x less mean of y, without assuming equal spread.</summary>
    /// <param name="x">Values of the first group.</param>
    /// <param name="y">Values of the second group.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>The estimate; none with fewer than two values in a group or without any variation.</returns>
    /// <remarks>B. L. Welch (1947), degrees of freedom of Satterthwaite (1946).</remarks>
    public static Estimation Welch(IReadOnlyList<double> x, IReadOnlyList<double> y, double level) =>
        Groups(x, y, level, (a, b) =>
        {
            var (va, vb) = (a.Variance / a.N, b.Variance / b.N);
            return (va + vb, (va + vb) * (va + vb) / (va * va / (a.N - 1) + vb * vb / (b.N - 1)));
        });

    /// <summary>Mean of x less mean of y, assuming equal spread.</summary>
    /// <param name="x">Values of the first group.</param>
    /// <param name="y">Values of the second group.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>The estimate; none with fewer than two values in a group or without any variation.</returns>
    public static Estimation Pooled(IReadOnlyList<double> x, IReadOnlyList<double> y, double level) =>
        Groups(x, y, level, (a, b) =>
        {
            var df = a.N + b.N - 2;
            return ((a.SumOfSquares + b.SumOfSquares) / df * (1.0 / a.N + 1.0 / b.N), df);
        });

    /// <summary>Mean change of the same persons: after less before.</summary>
    /// <param name="before">Values before, one per person.</param>
    /// <param name="after">Values after, in the same order.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>The estimate; none with fewer than two persons or when all changes are the same.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static Estimation Paired(IReadOnlyList<double> before, IReadOnlyList<double> after, double level)
    {
        var change = Pairs.Changes(before, after);
        if (change.Count < 2)
            return new NotEstimable(RefusalReason.TooFewObservations);
        var moments = Moments.Of(change);
        return moments.SumOfSquares > 0
            ? Answer(moments.N, Term(moments.Mean, moments.Variance / moments.N, moments.N - 1, level))
            : new NotEstimable(RefusalReason.NoVariation);
    }

    private static Estimation Groups(
        IReadOnlyList<double> x, IReadOnlyList<double> y, double level, Func<Moments, Moments, (double Variance, double Df)> error)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count < 2 || y.Count < 2)
            return new NotEstimable(RefusalReason.TooFewObservations);
        var (a, b) = (Moments.Of(x), Moments.Of(y));
        var (variance, df) = error(a, b);
        return variance > 0
            ? Answer(a.N + b.N, Term(a.Mean - b.Mean, variance, df, level))
            : new NotEstimable(RefusalReason.NoVariation);
    }

    private static Estimate Answer(int n, TermEstimate term) => new() { Estimator = "t-test", N = n, Terms = [term] };

    private static TermEstimate Term(double difference, double variance, double df, double level)
    {
        var se = Math.Sqrt(variance);
        var (low, high) = Interval.Around(difference, ConfidenceLevel.T(level, df) * se);
        var t = difference / se;
        return new("difference", difference) { Se = se, Statistic = t, Df = df, P = StudentT.TwoSidedP(t, df), Low = low, High = high };
    }
}
