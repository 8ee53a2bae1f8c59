namespace Impact.Core.Numerics;

/// <summary>Triangular factor R of a tall matrix by Householder reflections, block of rows by block of rows.</summary>
/// <remarks>
/// Tall-skinny QR: Demmel, Grigori, Hoemmen, Langou (2012), SIAM J. Sci. Comput. 34(1), A206. Every chunk of rows is reduced by itself, its blocks one
/// under the other; the triangles of the chunks are then reduced in order. The chunks depend on the number of rows alone, so the bits are the same on one or many threads.
/// </remarks>
internal static class TallQr
{
    private const int RowsPerBlock = 256;

    /// <summary>R (p × p, upper triangular, signs free) with R'R = A'A.</summary>
    /// <param name="columns">The p columns of A, each of n values.</param>
    public static SquareMatrix Reduce(IReadOnlyList<double[]> columns)
    {
        var triangles = RowChunks.Map(columns[0].Length, (from, to) => ReduceChunk(columns, from, to));
        for (var c = 1; c < triangles.Length; c++) Absorb(triangles[0], triangles[c].Column, triangles[c].Size);
        return triangles[0];
    }

    private static SquareMatrix ReduceChunk(IReadOnlyList<double[]> columns, int from, int to)
    {
        var triangle = new SquareMatrix(columns.Count);
        var block = new double[columns.Count * RowsPerBlock];
        for (var start = from; start < to; start += RowsPerBlock)
        {
            var length = Math.Min(RowsPerBlock, to - start);
            for (var j = 0; j < columns.Count; j++) columns[j].AsSpan(start, length).CopyTo(block.AsSpan(j * RowsPerBlock));
            Absorb(triangle, j => block.AsSpan(j * RowsPerBlock, length), length);
        }
        return triangle;
    }

    private delegate Span<double> ColumnOf(int column);

    /// <summary>Replaces R by the triangle of R with the block under it; the block is used up. Golub and Van Loan (2013), algorithm 5.2.1, on the stacked matrix.</summary>
    private static void Absorb(SquareMatrix triangle, ColumnOf block, int length)
    {
        if (length == 0) return;
        for (var j = 0; j < triangle.Size; j++)
        {
            var v = block(j);
            var tail = Kernels.Dot(v, v);
            if (tail == 0) continue;
            var head = triangle[j, j];
            var norm = Math.Sqrt((head * head) + tail);
            var beta = head > 0 ? -norm : norm;
            var v0 = head - beta;
            var scale = 2 / ((v0 * v0) + tail);
            triangle[j, j] = beta;
            for (var c = j + 1; c < triangle.Size; c++)
            {
                var column = block(c);
                var weight = scale * ((v0 * triangle[j, c]) + Kernels.Dot(v, column));
                triangle[j, c] -= weight * v0;
                Kernels.AddScaled(-weight, v, column);
            }
        }
    }
}
