using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Missing;

/// <summary>Fills the missing cells of one column with observed values of rows that are expected to be about the same.</summary>
/// <remarks>
/// Little (1988), J. Business and Economic Statistics 6(3), 287–296, with the prediction of the missing rows from a draw of the coefficients and that of the donors
/// from the estimate (type 1 of van Buuren (2018), Flexible Imputation of Missing Data, section 3.4). It cannot fill in what nobody left has:
/// where the donors end, the same few give again and again, and slopes are flattened when who is missing depends on the predictors (von Hippel 2025, arXiv:2506.22981).
/// </remarks>
internal static class PredictiveMeanMatching
{
    /// <summary>The column with its missing cells filled.</summary>
    /// <param name="column">n values; NaN is missing, at least one is not.</param>
    /// <param name="predictors">Columns of n values, none missing.</param>
    /// <param name="random">Stream of this column in this round.</param>
    public static double[] Fill(double[] column, IReadOnlyList<double[]> predictors, CounterRandom random)
    {
        var regression = ColumnRegression.Of(column, predictors);
        double[] OfObserved(double[] values) => Array.ConvertAll(regression.Observed, i => values[i]);
        var donors = new DonorPool(OfObserved(regression.Expected), OfObserved(column));
        var (expected, _) = regression.Drawn(random);
        return [.. column.Select((value, i) => double.IsNaN(value) ? donors.Draw(expected[i], random) : value)];
    }
}
