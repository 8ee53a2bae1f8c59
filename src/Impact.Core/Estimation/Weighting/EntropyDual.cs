using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Weighting;

/// <summary>The dual problem of entropy balancing: minimise log Σ exp(-λ'z), whose gradient is the weighted mean of z.</summary>
internal static class EntropyDual
{
    private const double Balanced = 1e-12;
    private const int MostSteps = 200;

    /// <summary>Weights that sum to 1 and multipliers λ; null when the mean zero is not inside the cloud of points.</summary>
    /// <param name="columns">k columns z of the units of the arm, less the target, in standard deviations.</param>
    public static (double[] Weights, double[] Multipliers)? Solve(double[][] columns)
    {
        var multipliers = new double[columns.Length];
        var (weights, value) = At(columns, multipliers);
        for (var step = 0; step < MostSteps; step++)
        {
            double[] means = [.. columns.Select(c => Kernels.Dot(c, weights))];
            if (means.All(m => Math.Abs(m) < Balanced)) return (weights, multipliers);
            if (Direction(columns, weights, means) is not { } direction) return null;
            if (Descend(columns, (multipliers, direction, value)) is not { } next) return null;
            (multipliers, weights, value) = next;
        }
        return null;
    }

    /// <summary>Newton direction: the inverse weighted covariance of z times its weighted mean, by QR.</summary>
    private static double[]? Direction(double[][] columns, double[] weights, double[] means)
    {
        double[][] scaled = [.. columns.Select((c, j) => c.Zip(weights, (z, w) => (z - means[j]) * Math.Sqrt(w)).ToArray())];
        var triangle = TallQr.Reduce(scaled);
        if (IndependentColumns.Of(triangle, columns.Length).Count < columns.Length) return null;
        var direction = means.ToArray();
        var root = new UpperTriangle(triangle);
        root.SolveTransposed(direction);
        root.Solve(direction);
        return direction;
    }

    private static (double[] Multipliers, double[] Weights, double Value)? Descend(
        double[][] columns, (double[] From, double[] Direction, double Value) at)
    {
        for (var length = 1.0; length > 1e-12; length /= 2)
        {
            double[] tried = [.. at.From.Zip(at.Direction, (l, d) => l + (length * d))];
            var (weights, value) = At(columns, tried);
            if (value <= at.Value + (1e-14 * Math.Abs(at.Value))) return (tried, weights, value);
        }
        return null;
    }

    private static (double[] Weights, double Value) At(double[][] columns, double[] multipliers)
    {
        var exponents = new double[columns[0].Length];
        for (var j = 0; j < columns.Length; j++) Kernels.AddScaled(-multipliers[j], columns[j], exponents);
        var largest = exponents.Max();
        var weights = Array.ConvertAll(exponents, x => Math.Exp(x - largest));
        var total = weights.Sum();
        return (Array.ConvertAll(weights, w => w / total), largest + Math.Log(total));
    }
}
