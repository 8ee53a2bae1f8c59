using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Missing;

/// <summary>Fills the missing cells of one column by rows that are expected to be about the same: their value, moved by the difference between what is expected of the two.</summary>
/// <remarks>
/// Little (1988), J. Business and Economic Statistics 6(3), 287–296, with the prediction of the missing rows from a draw of the coefficients and that of the donors from the estimate (type 1 of
/// van Buuren (2018), Flexible Imputation of Missing Data, section 3.4). Without the move it cannot fill in what nobody left has: where the donors end, the same few give again and again and slopes
/// are flattened. With it the donor gives its residual: Schenker and Taylor (1996), Computational Statistics and Data Analysis 22(4), 425–446; Morris, White and Royston (2014), BMC Medical Research
/// Methodology 14, 75; the same correction for matching on distance is that of Abadie and Imbens (2011), J. Business and Economic Statistics 29(1), 1–11. Between near donors it moves hardly anything.
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
        var observed = OfObserved(column);
        var donors = new DonorPool(OfObserved(regression.Expected), observed);
        var (expected, _) = regression.Drawn(random);
        var (isWhole, isNeverBelowZero) = (observed.All(v => v == Math.Floor(v)), observed.All(v => v >= 0));
        double Moved(double target)
        {
            var donor = donors.Draw(target, random);
            var value = donor.Value + target - donor.Expected;
            if (isWhole) value = Whole(value, random);
            return isNeverBelowZero ? Math.Max(0, value) : value;
        }

        return [.. column.Select((value, i) => double.IsNaN(value) ? Moved(expected[i]) : value)];
    }

    /// <summary>The whole number below or above, by chance, so that on average it is the number: rounding to the nearest would shift the mean (Horton, Lipsitz and Parzen 2003, The American Statistician 57(4), 229–232).</summary>
    private static double Whole(double value, CounterRandom random) => Math.Floor(value) + (random.NextDouble() < value - Math.Floor(value) ? 1 : 0);
}
