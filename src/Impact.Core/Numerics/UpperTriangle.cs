namespace Impact.Core.Numerics;

/// <summary>An upper triangular matrix R with a diagonal without zeros.</summary>
/// <param name="R">Entries; what is below the diagonal is not read.</param>
internal sealed record UpperTriangle(SquareMatrix R)
{
    /// <summary>Number of rows and columns.</summary>
    public int Size => R.Size;

    /// <summary>Solves R x = b in place, by back-substitution.</summary>
    public void Solve(Span<double> b)
    {
        for (var j = Size - 1; j >= 0; j--)
        {
            b[j] /= R[j, j];
            Kernels.AddScaled(-b[j], R.Column(j)[..j], b);
        }
    }

    /// <summary>Solves R' x = b in place, by forward substitution.</summary>
    public void SolveTransposed(Span<double> b)
    {
        for (var j = 0; j < Size; j++) b[j] = (b[j] - Kernels.Dot(R.Column(j)[..j], b)) / R[j, j];
    }

    /// <summary>R⁻¹ M R⁻ᵀ for a symmetric M: the covariance of the coefficients when M is that of Q'y.</summary>
    public SquareMatrix Unwhiten(SquareMatrix symmetric)
    {
        var half = SolveColumns(symmetric).Transpose();
        return SolveColumns(half);
    }

    /// <summary>(R'R)⁻¹.</summary>
    public SquareMatrix InverseCrossProduct() => Unwhiten(SquareMatrix.Identity(Size));

    private SquareMatrix SolveColumns(SquareMatrix right)
    {
        var solution = right.Copy();
        for (var j = 0; j < Size; j++) Solve(solution.Column(j));
        return solution;
    }
}
