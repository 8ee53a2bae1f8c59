namespace Impact.Core.Numerics;

/// <summary>Finds which columns are independent of the columns before them.</summary>
internal static class IndependentColumns
{
    /// <summary>What must be left of a column after the others are taken out, as a part of its length: as R's <c>lm</c>.</summary>
    public const double Tolerance = 1e-7;

    /// <summary>Numbers of the columns to keep, in their own order; a column that the kept ones before it explain is left out.</summary>
    /// <param name="triangle">Triangular factor of the matrix: it has the lengths and angles of the columns.</param>
    /// <param name="count">Number of leading columns to judge.</param>
    /// <remarks>Householder QR with the limited column pivoting of LINPACK's dqrdc2 in R: a dependent column goes to the end, the order of the others stays.</remarks>
    public static IReadOnlyList<int> Of(SquareMatrix triangle, int count)
    {
        var work = triangle.Copy();
        var kept = new List<int>(count);
        for (var j = 0; j < count; j++)
        {
            var column = work.Column(j)[..count];
            var left = Length(column[kept.Count..]);
            if (left == 0 || left < Tolerance * Length(triangle.Column(j)[..count])) continue;
            Reflect(work, j, (kept.Count, count), left);
            kept.Add(j);
        }
        return kept;
    }

    private static void Reflect(SquareMatrix work, int pivot, (int Row, int Count) range, double length)
    {
        var v = work.Column(pivot)[range.Row..range.Count].ToArray();
        v[0] += v[0] > 0 ? length : -length;
        var scale = 2 / Kernels.Dot(v, v);
        for (var c = pivot; c < range.Count; c++)
        {
            var column = work.Column(c)[range.Row..range.Count];
            Kernels.AddScaled(-scale * Kernels.Dot(v, column), v, column);
        }
    }

    private static double Length(ReadOnlySpan<double> vector) => Math.Sqrt(Kernels.Dot(vector, vector));
}
