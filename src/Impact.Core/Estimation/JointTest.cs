using Impact.Core.Numerics;

namespace Impact.Core.Estimation;

/// <summary>Test that several coefficients are zero together.</summary>
internal static class JointTest
{
    /// <summary>F = b'V⁻¹b / q with q and the given degrees of freedom; null when V is singular or nothing is tested.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="covariance">Covariance of its coefficients.</param>
    /// <param name="tested">Numbers of the coefficients.</param>
    /// <param name="df2">Second degrees of freedom.</param>
    public static IReadOnlyDictionary<string, object?>? Of(Fit fit, Covariance covariance, IReadOnlyList<int> tested, double df2)
    {
        if (tested.Count == 0) return null;
        double[] z = [.. tested.Select(j => fit.Coefficients[j] / covariance.Se(j))];
        var correlation = covariance.Values.Part(tested);
        for (var j = 0; j < z.Length; j++)
            for (var i = 0; i < z.Length; i++) correlation[i, j] /= covariance.Se(tested[i]) * covariance.Se(tested[j]);
        if (!double.IsFinite(correlation.SumOfSquares())) return null;
        return Solve(correlation, z) is { } solution ? Result(Kernels.Dot(z, solution) / z.Length, z.Length, df2) : null;
    }

    /// <summary>An F statistic with its degrees of freedom and p-value.</summary>
    public static IReadOnlyDictionary<string, object?> Result(double f, double df1, double df2) => new Dictionary<string, object?>
    {
        ["f"] = f, ["df1"] = df1, ["df2"] = df2, ["p"] = FisherF.UpperTail(Math.Max(f, 0), df1, df2),
    };

    /// <summary>Solves a small square system by QR; null when the matrix is singular.</summary>
    public static double[]? Solve(SquareMatrix matrix, double[] right)
    {
        double[][] columns = [.. Enumerable.Range(0, matrix.Size).Select(j => matrix.Column(j).ToArray())];
        var augmented = TallQr.Reduce([.. columns, right]);
        if (IndependentColumns.Of(augmented, matrix.Size).Count < matrix.Size) return null;
        var solution = augmented.Column(matrix.Size)[..matrix.Size].ToArray();
        new UpperTriangle(augmented.Part([.. Enumerable.Range(0, matrix.Size)])).Solve(solution);
        return solution;
    }
}
