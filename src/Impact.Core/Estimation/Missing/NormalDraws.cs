using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Missing;

/// <summary>Fills the missing cells of one column with draws from its Bayesian linear regression on the other columns.</summary>
/// <remarks>
/// Rubin (1987), Multiple Imputation for Nonresponse in Surveys, example 5.1; van Buuren (2018), Flexible Imputation of Missing Data, algorithm 3.1 (<c>norm</c> of <c>mice</c>).
/// A line goes on beyond the values that were observed: right where it is straight. What is filled in may be a value that nobody can have, such as half a point.
/// </remarks>
internal static class NormalDraws
{
    /// <summary>The column with its missing cells filled.</summary>
    /// <param name="column">n values; NaN is missing, at least one is not.</param>
    /// <param name="predictors">Columns of n values, none missing.</param>
    /// <param name="random">Stream of this column in this round.</param>
    public static double[] Fill(double[] column, IReadOnlyList<double[]> predictors, CounterRandom random)
    {
        var (expected, sigma) = ColumnRegression.Of(column, predictors).Drawn(random);
        return [.. column.Select((value, i) => double.IsNaN(value) ? expected[i] + (sigma * random.NextNormal()) : value)];
    }
}
