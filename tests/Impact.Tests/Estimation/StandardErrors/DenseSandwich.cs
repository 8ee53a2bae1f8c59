using MathNet.Numerics.LinearAlgebra;

namespace Impact.Tests.Estimation.StandardErrors;

/// <summary>Cluster-robust covariance straight from the n × n definitions: slow, plain, the judge of the fast one.</summary>
internal sealed class DenseSandwich
{
    private readonly Matrix<double> x;
    private readonly Matrix<double> bread;
    private readonly Vector<double> residuals;
    private readonly int[][] groups;

    public DenseSandwich(IReadOnlyList<double[]> columns, double[] outcome, int[] ids)
    {
        x = Matrix<double>.Build.DenseOfColumnArrays(columns);
        bread = (x.Transpose() * x).Inverse();
        var y = Vector<double>.Build.Dense(outcome);
        residuals = y - (x * (bread * (x.Transpose() * y)));
        groups = [.. Enumerable.Range(0, ids.Length).GroupBy(i => ids[i]).Select(g => g.ToArray())];
    }

    public Matrix<double> Covariance(double power)
    {
        var meat = Matrix<double>.Build.Dense(x.ColumnCount, x.ColumnCount);
        foreach (var g in groups)
        {
            var e = Vector<double>.Build.DenseOfEnumerable(g.Select(i => residuals[i]));
            var score = Rows(g).Transpose() * (Adjustment(g, power) * e);
            meat += score.OuterProduct(score);
        }
        return bread * meat * bread;
    }

    public double SatterthwaiteDf(int coefficient, double power)
    {
        var remainder = Matrix<double>.Build.DenseIdentity(x.RowCount) - (x * bread * x.Transpose());
        var columns = groups.Select(g =>
        {
            var selected = Matrix<double>.Build.DenseOfColumns(g.Select(remainder.Column));
            return selected * (Adjustment(g, power) * (Rows(g) * bread.Column(coefficient)));
        });
        var p = Matrix<double>.Build.DenseOfColumns(columns);
        var m = p.Transpose() * p;
        return Math.Pow(m.Trace(), 2) / m.PointwisePower(2).Enumerate().Sum();
    }

    private Matrix<double> Rows(int[] g) => Matrix<double>.Build.DenseOfRows(g.Select(i => x.Row(i)));

    private Matrix<double> Adjustment(int[] g, double power)
    {
        var rest = Matrix<double>.Build.DenseIdentity(g.Length) - (Rows(g) * bread * Rows(g).Transpose());
        var eigen = rest.Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Map(v => Math.Pow(v.Real, power));
        return eigen.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(values) * eigen.EigenVectors.Transpose();
    }
}
