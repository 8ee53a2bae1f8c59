namespace Impact.Core.Estimation.Reliability;

/// <summary>Cohen's kappa: agreement of two judges beyond chance.</summary>
/// <remarks>J. Cohen (1960, 1968); standard error of J. L. Fleiss, J. Cohen and B. S. Everitt (1969).</remarks>
public static class Kappa
{
    /// <summary>Terms <c>kappa</c> and <c>weighted-kappa</c> (disagreement counts by the square of the distance).</summary>
    /// <param name="table">Counts, a row per category of the first judge and a column per category of the second.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>The estimate; none without cases or when both judges used one category.</returns>
    /// <exception cref="ArgumentException">The table is not square or has fewer than two categories.</exception>
    public static Estimation Of(double[,] table, double level)
    {
        ArgumentNullException.ThrowIfNull(table);
        var k = table.GetLength(0);
        if (k < 2 || table.GetLength(1) != k)
            throw new ArgumentException("The table is square.", nameof(table));
        var n = table.Cast<double>().Sum();
        if (n < 2) return new NotEstimable(RefusalReason.TooFewObservations);
        double Distance(int i, int j) => 1 - Math.Pow((double)(i - j) / (k - 1), 2);
        var plain = Term("kappa", table, (i, j) => i == j ? 1 : 0, level);
        return plain is null
            ? new NotEstimable(RefusalReason.NoVariation)
            : new Estimate { Estimator = "kappa", N = (int)n, Terms = [plain, Term("weighted-kappa", table, Distance, level)!] };
    }

    private static TermEstimate? Term(string name, double[,] table, Func<int, int, double> weight, double level)
    {
        var (k, n) = (table.GetLength(0), table.Cast<double>().Sum());
        int[] range = [.. Enumerable.Range(0, k)];
        double[] rows = [.. range.Select(i => range.Sum(j => table[i, j]) / n)], columns = [.. range.Select(j => range.Sum(i => table[i, j]) / n)];
        double Over(Func<int, int, double> f) => range.Sum(i => range.Sum(j => f(i, j)));
        var agreed = Over((i, j) => weight(i, j) * table[i, j] / n);
        var chance = Over((i, j) => weight(i, j) * rows[i] * columns[j]);
        if (chance >= 1)
            return null;
        var kappa = (agreed - chance) / (1 - chance);
        double RowMean(int i) => range.Sum(j => weight(i, j) * columns[j]);
        double ColumnMean(int j) => range.Sum(i => weight(i, j) * rows[i]);
        var spread = Over((i, j) => table[i, j] / n * Math.Pow(weight(i, j) - (RowMean(i) + ColumnMean(j)) * (1 - kappa), 2));
        var se = Math.Sqrt(Math.Max(0, spread - Math.Pow(kappa - chance * (1 - kappa), 2)) / n) / (1 - chance);
        var (low, high) = Interval.Around(kappa, ConfidenceLevel.Normal(level) * se);
        return new(name, kappa) { Se = se, Low = low, High = high };
    }
}
