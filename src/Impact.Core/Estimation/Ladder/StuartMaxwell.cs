using Impact.Core.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.Ladder;

/// <summary>The Stuart–Maxwell test: are the rungs divided over the same persons as before?</summary>
/// <remarks>A. Stuart (1955); A. E. Maxwell (1970).</remarks>
public static class StuartMaxwell
{
    /// <summary>The test of equal margins.</summary>
    /// <param name="table">Rungs before and after.</param>
    /// <returns>Chi-squared statistic, degrees of freedom and p-value; null when nobody moved.</returns>
    public static (double Statistic, int Df, double P)? Test(RungTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int[] used = [.. Enumerable.Range(0, table.Rungs).Where(r => Moved(table, r) > 0)];
        if (used.Length < 2)
            return null;

        // Differences add to zero within each set of rungs that persons moved between: the generalised inverse counts the free ones.
        var difference = Vector<double>.Build.Dense(used.Length, i => table.On(used[i]).Before - table.On(used[i]).After);
        var covariance = Matrix<double>.Build.Dense(used.Length, used.Length, (i, j) => i == j ? Moved(table, used[i]) : -Between(table, used[i], used[j]));
        var eigen = covariance.Evd(Symmetricity.Symmetric);
        var (statistic, df) = (0.0, 0);
        for (var k = 0; k < used.Length; k++)
        {
            var value = eigen.EigenValues[k].Real;
            if (value < 1e-9 * table.N)
                continue;
            df++;
            statistic += Math.Pow(eigen.EigenVectors.Column(k).DotProduct(difference), 2) / value;
        }

        return (statistic, df, ChiSquared.UpperTail(statistic, df));
    }

    private static int Between(RungTable table, int i, int j) => table.Cells[i, j] + table.Cells[j, i];

    private static int Moved(RungTable table, int rung) =>
        Enumerable.Range(0, table.Rungs).Where(j => j != rung).Sum(j => Between(table, rung, j));
}
