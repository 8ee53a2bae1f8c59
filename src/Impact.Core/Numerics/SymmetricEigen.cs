namespace Impact.Core.Numerics;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix.</summary>
/// <param name="Values">Eigenvalues, in no order.</param>
/// <param name="Vectors">Eigenvectors as columns, in the order of the values.</param>
internal sealed record SymmetricEigen(double[] Values, SquareMatrix Vectors)
{
    private const int MaximumSweeps = 60;

    /// <summary>Decomposes a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan 2013, algorithm 8.5.3).</summary>
    public static SymmetricEigen Of(SquareMatrix symmetric)
    {
        var a = symmetric.Copy();
        var vectors = SquareMatrix.Identity(a.Size);
        var negligible = 1e-17 * Math.Sqrt(a.SumOfSquares());
        for (var sweep = 0; sweep < MaximumSweeps && OffDiagonal(a) > 0; sweep++)
            for (var p = 0; p < a.Size - 1; p++)
                for (var q = p + 1; q < a.Size; q++)
                    if (Math.Abs(a[p, q]) <= negligible) a[p, q] = a[q, p] = 0;
                    else Rotate(a, vectors, (p, q));
        return new SymmetricEigen([.. Enumerable.Range(0, a.Size).Select(i => a[i, i])], vectors);
    }

    /// <summary>V f(Λ) V': the matrix with a function applied to its eigenvalues.</summary>
    public SquareMatrix Apply(Func<double, double> function)
    {
        var result = new SquareMatrix(Vectors.Size);
        for (var i = 0; i < Values.Length; i++) result.AddOuter(function(Values[i]), Vectors.Column(i));
        return result;
    }

    private static double OffDiagonal(SquareMatrix a)
    {
        double sum = 0;
        for (var j = 1; j < a.Size; j++)
            for (var i = 0; i < j; i++) sum += Math.Abs(a[i, j]);
        return sum;
    }

    private static void Rotate(SquareMatrix a, SquareMatrix vectors, (int P, int Q) plane)
    {
        var (p, q) = plane;
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var i = 0; i < a.Size; i++) (a[i, p], a[i, q]) = ((c * a[i, p]) - (s * a[i, q]), (s * a[i, p]) + (c * a[i, q]));
        for (var i = 0; i < a.Size; i++) (a[p, i], a[q, i]) = ((c * a[p, i]) - (s * a[q, i]), (s * a[p, i]) + (c * a[q, i]));
        a[p, q] = a[q, p] = 0;
        for (var i = 0; i < a.Size; i++)
            (vectors[i, p], vectors[i, q]) = ((c * vectors[i, p]) - (s * vectors[i, q]), (s * vectors[i, p]) + (c * vectors[i, q]));
    }
}
