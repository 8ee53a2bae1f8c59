using Impact.Core.Estimation.Weighting;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Missing;

/// <summary>Fills the missing cells of one column with observed values of rows that are expected to be about the same.</summary>
/// <remarks>
/// Little (1988), J. Business and Economic Statistics 6(3), 287–296, with the prediction of the missing rows from a draw of the coefficients and that of the donors
/// from the estimate (type 1 of van Buuren (2018), Flexible Imputation of Missing Data, section 3.4).
/// </remarks>
internal static class PredictiveMeanMatching
{
    /// <summary>The column with its missing cells filled.</summary>
    /// <param name="column">n values; NaN is missing, at least one is not.</param>
    /// <param name="predictors">Columns of n values, none missing.</param>
    /// <param name="random">Stream of this column in this round.</param>
    public static double[] Fill(double[] column, IReadOnlyList<double[]> predictors, CounterRandom random)
    {
        int[] observed = [.. Enumerable.Range(0, column.Length).Where(i => !double.IsNaN(column[i]))];
        double[] Of(double[] values) => Array.ConvertAll(observed, i => values[i]);
        double[][] all = [Design.Constant(column.Length).Columns[0], .. predictors];
        var model = new Design([.. all.Select((_, j) => $"{j}")], all);
        var fit = new LinearModel(Of(column), model with { Columns = [.. all.Select(Of)] }).Fit()!;
        var kept = model.Part([.. Enumerable.Range(0, all.Length).Where(j => fit.IndexOf(model.Names[j]) >= 0)]);
        var donors = new DonorPool(Of(Nuisance.Predict(kept, fit.Coefficients)), Of(column));
        var expected = Nuisance.Predict(kept, Drawn(fit, random));
        return [.. column.Select((value, i) => double.IsNaN(value) ? donors.Draw(expected[i], random) : value)];
    }

    /// <summary>Coefficients from their posterior distribution under the usual flat prior: σ² = RSS/χ², b ~ N(estimate, σ² (X'X)⁻¹).</summary>
    private static double[] Drawn(Fit fit, CounterRandom random)
    {
        var df = Math.Max(fit.ResidualDf, 1);
        var sigma = Math.Sqrt(fit.ResidualSumOfSquares / ChiSquared.Quantile(random.NextDouble(), df));
        double[] draw = [.. fit.Coefficients.Select(_ => sigma * random.NextNormal())];
        fit.Triangle.Solve(draw);
        Kernels.AddScaled(1, fit.Coefficients, draw);
        return draw;
    }
}
