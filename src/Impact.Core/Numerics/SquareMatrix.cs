namespace Impact.Core.Numerics;

/// <summary>A small square matrix of doubles, stored by column.</summary>
/// <param name="size">Number of rows and columns.</param>
internal sealed class SquareMatrix(int size)
{
    private readonly double[] values = new double[size * size];

    /// <summary>Number of rows and columns.</summary>
    public int Size => size;

    /// <summary>Entry in a row and column, counted from 0.</summary>
    public double this[int row, int column]
    {
        get => values[(column * size) + row];
        set => values[(column * size) + row] = value;
    }

    /// <summary>A column, which can be written.</summary>
    public Span<double> Column(int column) => values.AsSpan(column * size, size);

    /// <summary>The matrix with ones on the diagonal.</summary>
    public static SquareMatrix Identity(int size)
    {
        var identity = new SquareMatrix(size);
        for (var i = 0; i < size; i++) identity[i, i] = 1;
        return identity;
    }

    /// <summary>A copy that shares nothing with this matrix.</summary>
    public SquareMatrix Copy()
    {
        var copy = new SquareMatrix(size);
        values.CopyTo(copy.values.AsSpan());
        return copy;
    }

    /// <summary>Adds a multiple of the outer product of a vector with itself.</summary>
    public void AddOuter(double scale, ReadOnlySpan<double> vector)
    {
        for (var j = 0; j < size; j++)
        {
            var factor = scale * vector[j];
            if (factor != 0) Kernels.AddScaled(factor, vector, Column(j));
        }
    }

    /// <summary>This matrix plus a multiple of another of the same size.</summary>
    public SquareMatrix Plus(double scale, SquareMatrix other)
    {
        var sum = Copy();
        Kernels.AddScaled(scale, other.values, sum.values);
        return sum;
    }

    /// <summary>The product with a vector.</summary>
    public double[] Times(ReadOnlySpan<double> vector)
    {
        var product = new double[size];
        for (var j = 0; j < size; j++) Kernels.AddScaled(vector[j], Column(j), product);
        return product;
    }

    /// <summary>The product with another matrix of the same size.</summary>
    public SquareMatrix Times(SquareMatrix other)
    {
        var product = new SquareMatrix(size);
        for (var j = 0; j < size; j++) Times(other.Column(j)).CopyTo(product.Column(j));
        return product;
    }

    /// <summary>Rows and columns swapped.</summary>
    public SquareMatrix Transpose()
    {
        var transposed = new SquareMatrix(size);
        for (var j = 0; j < size; j++)
            for (var i = 0; i < size; i++)
                transposed[j, i] = this[i, j];
        return transposed;
    }

    /// <summary>The rows and columns chosen, in the order given.</summary>
    public SquareMatrix Part(IReadOnlyList<int> chosen)
    {
        var part = new SquareMatrix(chosen.Count);
        for (var j = 0; j < chosen.Count; j++)
            for (var i = 0; i < chosen.Count; i++)
                part[i, j] = this[chosen[i], chosen[j]];
        return part;
    }

    /// <summary>Sum of the squares of all entries.</summary>
    public double SumOfSquares() => Kernels.Dot(values, values);
}
