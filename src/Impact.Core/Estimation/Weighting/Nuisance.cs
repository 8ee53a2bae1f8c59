using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Weighting;

/// <summary>A fitted helper model (propensity or outcome) with what its estimation adds to the influence function of an effect.</summary>
/// <param name="Design">Columns of the model for all n units.</param>
/// <param name="Predictor">Linear predictor of all n units.</param>
/// <param name="Residual">Factor of the score of each unit: score = residual × columns; zero for units that were not used.</param>
/// <param name="Inverse">Inverse of the summed derivative of the scores, k × k.</param>
internal sealed record Nuisance(Design Design, double[] Predictor, double[] Residual, SquareMatrix Inverse)
{
    /// <summary>Least squares on some of the units; null when the columns cannot be told apart there.</summary>
    /// <param name="outcome">y of all n units; only that of used units is read.</param>
    /// <param name="design">X of all n units.</param>
    /// <param name="weights">Weight of each unit; a unit with weight 0 is not used.</param>
    public static Nuisance? LeastSquares(double[] outcome, Design design, double[] weights)
    {
        int[] used = [.. Enumerable.Range(0, outcome.Length).Where(i => weights[i] > 0)];
        if (used.Length <= design.Columns.Count) return null;
        double[] Of(double[] all) => Array.ConvertAll(used, i => all[i]);
        var model = new LinearModel(Of(outcome), design with { Columns = [.. design.Columns.Select(Of)] }) { Weights = Of(weights) };
        if (model.Fit() is not { Dropped.Count: 0 } fit) return null;
        var predictor = Predict(design, fit.Coefficients);
        double[] residual = [.. predictor.Select((p, i) => weights[i] > 0 ? weights[i] * (outcome[i] - p) : 0)];
        return new Nuisance(design, predictor, residual, fit.Triangle.InverseCrossProduct());
    }

    /// <summary>Least squares on the units chosen, equal weights.</summary>
    public static Nuisance? LeastSquares(double[] outcome, Design design, Func<int, bool> isUsed) =>
        LeastSquares(outcome, design, [.. Enumerable.Range(0, outcome.Length).Select(i => isUsed(i) ? 1.0 : 0.0)]);

    /// <summary>What this model adds to the influence function of an effect.</summary>
    /// <param name="derivative">Derivative of the effect to the k coefficients.</param>
    /// <returns>n values.</returns>
    public double[] Influence(double[] derivative)
    {
        var direction = Predict(Design, Inverse.Times(derivative));
        var n = Residual.Length;
        return [.. direction.Select((d, i) => n * Residual[i] * d)];
    }

    /// <summary>The mean over units of a number times the columns: the shape of every derivative here.</summary>
    /// <param name="numbers">n numbers.</param>
    public double[] MeanColumns(double[] numbers) => [.. Design.Columns.Select(c => Kernels.Dot(c, numbers) / numbers.Length)];

    /// <summary>X b for all units.</summary>
    public static double[] Predict(Design design, double[] coefficients)
    {
        var predictor = new double[design.Columns[0].Length];
        for (var j = 0; j < coefficients.Length; j++) Kernels.AddScaled(coefficients[j], design.Columns[j], predictor);
        return predictor;
    }
}
