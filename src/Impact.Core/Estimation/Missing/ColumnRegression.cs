using Impact.Core.Estimation.Weighting;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Missing;

/// <summary>The regression of one column with missing cells on the other columns, over the rows where it was observed.</summary>
/// <param name="Observed">Rows with a value.</param>
/// <param name="Design">Independent columns of all n rows.</param>
/// <param name="Fit">The regression over the rows observed.</param>
internal sealed record ColumnRegression(int[] Observed, Design Design, Fit Fit)
{
    /// <summary>Fits the regression.</summary>
    /// <param name="column">n values; NaN is missing, at least one is not.</param>
    /// <param name="predictors">Columns of n values, none missing.</param>
    public static ColumnRegression Of(double[] column, IReadOnlyList<double[]> predictors)
    {
        int[] observed = [.. Enumerable.Range(0, column.Length).Where(i => !double.IsNaN(column[i]))];
        double[] OfObserved(double[] values) => Array.ConvertAll(observed, i => values[i]);
        double[][] all = [Design.Constant(column.Length).Columns[0], .. predictors];
        var model = new Design([.. all.Select((_, j) => $"{j}")], all);
        var fit = new LinearModel(OfObserved(column), model with { Columns = [.. all.Select(OfObserved)] }).Fit()!;
        return new ColumnRegression(observed, model.Part([.. Enumerable.Range(0, all.Length).Where(j => fit.IndexOf(model.Names[j]) >= 0)]), fit);
    }

    /// <summary>What is expected of all n rows by the estimated coefficients.</summary>
    public double[] Expected => Nuisance.Predict(Design, Fit.Coefficients);

    /// <summary>What is expected of all n rows by a draw of the coefficients, with the draw of the residual standard deviation.</summary>
    /// <remarks>From their posterior distribution under the usual flat prior: σ² = RSS/χ², b ~ N(estimate, σ² (X'X)⁻¹).</remarks>
    public (double[] Expected, double Sigma) Drawn(CounterRandom random)
    {
        var df = Math.Max(Fit.ResidualDf, 1);
        var sigma = Math.Sqrt(Fit.ResidualSumOfSquares / ChiSquared.Quantile(random.NextDouble(), df));
        double[] draw = [.. Fit.Coefficients.Select(_ => sigma * random.NextNormal())];
        Fit.Triangle.Solve(draw);
        Kernels.AddScaled(1, Fit.Coefficients, draw);
        return (Nuisance.Predict(Design, draw), sigma);
    }
}
