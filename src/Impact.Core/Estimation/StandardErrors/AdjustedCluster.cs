using Impact.Core.Numerics;

namespace Impact.Core.Estimation.StandardErrors;

/// <summary>One cluster after the correction of its residuals.</summary>
/// <param name="Score">Q_g'A_g e_g, k values.</param>
/// <param name="Contrast">For a direction d = R⁻ᵀc: the squared length of a_g = A_g Q_g d, and Q_g'a_g.</param>
internal sealed record AdjustedCluster(double[] Score, Func<double[], (double Length, double[] Projected)> Contrast)
{
    /// <summary>Corrects a cluster; null when I - H_gg is singular.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="rows">Rows of the cluster.</param>
    /// <param name="power">A_g as a function of an eigenvalue of H_gg.</param>
    public static AdjustedCluster? Of(Fit fit, int[] rows, Func<double, double> power) => rows.Length switch
    {
        1 => OfOne(fit, rows[0], power),
        _ when rows.Length < fit.Names.Count => ByRows(fit, rows, power),
        _ => ByColumns(fit, rows, power),
    };

    private static AdjustedCluster? OfOne(Fit fit, int row, Func<double, double> power)
    {
        var q = RowOf(fit, row);
        var h = Kernels.Dot(q, q);
        if (1 - h < Covariance.SmallestRest) return null;
        var factor = power(h);
        return new AdjustedCluster(Times(factor * fit.Residuals[row], q), d =>
        {
            var a = factor * Kernels.Dot(q, d);
            return (a * a, Times(a, q));
        });
    }

    private static AdjustedCluster? ByRows(Fit fit, int[] rows, Func<double, double> power)
    {
        double[][] q = [.. rows.Select(r => RowOf(fit, r))];
        var hat = new SquareMatrix(rows.Length);
        for (var j = 0; j < q.Length; j++)
            for (var i = 0; i <= j; i++) hat[i, j] = hat[j, i] = Kernels.Dot(q[i], q[j]);
        if (Correction(hat, power) is not { } correction) return null;
        var score = Combine(q, correction.Times(ResidualsOf(fit, rows)));
        return new AdjustedCluster(score, d =>
        {
            var a = correction.Times([.. q.Select(row => Kernels.Dot(row, d))]);
            return (Kernels.Dot(a, a), Combine(q, a));
        });
    }

    private static AdjustedCluster? ByColumns(Fit fit, int[] rows, Func<double, double> power)
    {
        double[][] q = [.. fit.Orthonormal.Select(column => Array.ConvertAll(rows, r => column[r]))];
        var cross = new SquareMatrix(q.Length);
        for (var j = 0; j < q.Length; j++)
            for (var i = 0; i <= j; i++) cross[i, j] = cross[j, i] = Kernels.Dot(q[i], q[j]);
        if (Correction(cross, power) is not { } correction) return null;
        var residuals = ResidualsOf(fit, rows);
        var score = correction.Times([.. q.Select(column => Kernels.Dot(column, residuals))]);
        return new AdjustedCluster(score, d =>
        {
            var corrected = correction.Times(d);
            var projected = cross.Times(corrected);
            return (Kernels.Dot(corrected, projected), projected);
        });
    }

    private static SquareMatrix? Correction(SquareMatrix hat, Func<double, double> power)
    {
        var eigen = SymmetricEigen.Of(hat);
        return eigen.Values.All(v => 1 - v >= Covariance.SmallestRest) ? eigen.Apply(power) : null;
    }

    private static double[] RowOf(Fit fit, int row)
    {
        var values = new double[fit.Names.Count];
        for (var j = 0; j < values.Length; j++) values[j] = fit.Orthonormal[j][row];
        return values;
    }

    private static double[] ResidualsOf(Fit fit, int[] rows) => Array.ConvertAll(rows, r => fit.Residuals[r]);

    private static double[] Times(double scale, double[] vector) => Array.ConvertAll(vector, v => scale * v);

    private static double[] Combine(double[][] rows, double[] weights)
    {
        var sum = new double[rows[0].Length];
        for (var i = 0; i < rows.Length; i++) Kernels.AddScaled(weights[i], rows[i], sum);
        return sum;
    }
}
