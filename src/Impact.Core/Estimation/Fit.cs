using Impact.Core.Numerics;

namespace Impact.Core.Estimation;

/// <summary>A fitted linear model. Rows are scaled by the roots of their weights throughout.</summary>
internal sealed record Fit
{
    private const int RowsPerBlock = 1024;

    private double[][]? orthonormal;
    private double[]? leverage;

    /// <summary>Names of the k columns that were estimated.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Names of the columns that were left out because others explain them.</summary>
    public required IReadOnlyList<string> Dropped { get; init; }

    /// <summary>The k estimated columns, of n values, scaled.</summary>
    public required IReadOnlyList<double[]> Columns { get; init; }

    /// <summary>The outcome, n values, scaled.</summary>
    public required double[] Outcome { get; init; }

    /// <summary>R of the QR decomposition of the columns (k × k).</summary>
    public required UpperTriangle Triangle { get; init; }

    /// <summary>Roots of the weights; null for equal weights.</summary>
    public required double[]? Roots { get; init; }

    /// <summary>Whether a weight is one over the variance of its row, up to a factor.</summary>
    public bool WeightsArePrecisions { get; init; }

    /// <summary>Leverage of effects that were taken out beforehand, n values; null when none were.</summary>
    public double[]? AbsorbedLeverage { get; init; }

    /// <summary>Columns estimated plus parameters absorbed beforehand.</summary>
    public required int Parameters { get; init; }

    /// <summary>Number of rows.</summary>
    public int N => Outcome.Length;

    /// <summary>Rows minus parameters.</summary>
    public int ResidualDf => N - Parameters;

    /// <summary>The coefficients b, k values.</summary>
    public double[] Coefficients { get; private set; } = [];

    /// <summary>Residuals y - Xb, n values, scaled.</summary>
    public double[] Residuals { get; private set; } = [];

    /// <summary>Sum of the squared residuals.</summary>
    public double ResidualSumOfSquares => Kernels.Dot(Residuals, Residuals);

    /// <summary>Whether the model explains the outcome to the last digit, so that there is no error to judge by.</summary>
    public bool IsExact => ResidualSumOfSquares <= 1e-24 * Kernels.Dot(Outcome, Outcome);

    /// <summary>Q of the QR decomposition: k orthonormal columns of n values.</summary>
    public IReadOnlyList<double[]> Orthonormal => orthonormal ??= Orthonormalise();

    /// <summary>Leverage h of each row: the diagonal of QQ', with that of effects taken out beforehand.</summary>
    public double[] Leverage => leverage ??= SquaredRowLengths();

    /// <summary>Number of the coefficient of a column; -1 when it was left out.</summary>
    public int IndexOf(string name) => Names.ToList().IndexOf(name);

    /// <summary>A column in its own unit, n values; not a number in a row of weight zero.</summary>
    public double[] UnscaledColumn(int column) => Roots is null ? Columns[column] : [.. Columns[column].Zip(Roots, (v, r) => v / r)];

    /// <summary>Residuals in the unit of the outcome, n values.</summary>
    public double[] UnscaledResiduals() => Roots is null ? Residuals : [.. Residuals.Zip(Roots, (e, r) => e / r)];

    /// <summary>Fills coefficients and residuals from Q'y.</summary>
    internal void Solve(ReadOnlySpan<double> projected)
    {
        Coefficients = projected.ToArray();
        Triangle.Solve(Coefficients);
        Residuals = new double[N];
        var correction = FillResiduals();
        Triangle.SolveTransposed(correction);
        Triangle.Solve(correction);
        Kernels.AddScaled(1, correction, Coefficients);
        FillResiduals();
    }

    /// <summary>Fills the residuals block by block; the result is X'e, which is zero but for rounding.</summary>
    private double[] FillResiduals()
    {
        var sums = new double[Columns.Count];
        foreach (var part in RowChunks.Map(N, FillResiduals)) Kernels.AddScaled(1, part, sums);
        return sums;
    }

    private double[] FillResiduals(int from, int to)
    {
        var sums = new double[Columns.Count];
        for (var start = from; start < to; start += RowsPerBlock)
        {
            var length = Math.Min(RowsPerBlock, to - start);
            var residuals = Residuals.AsSpan(start, length);
            Outcome.AsSpan(start, length).CopyTo(residuals);
            for (var j = 0; j < sums.Length; j++) Kernels.AddScaled(-Coefficients[j], Columns[j].AsSpan(start, length), residuals);
            for (var j = 0; j < sums.Length; j++) sums[j] += Kernels.Dot(Columns[j].AsSpan(start, length), residuals);
        }
        return sums;
    }

    private double[][] Orthonormalise()
    {
        double[][] q = [.. Columns.Select(c => c.ToArray())];
        for (var j = 0; j < q.Length; j++)
        {
            for (var i = 0; i < j; i++) Kernels.AddScaled(-Triangle.R[i, j], q[i], q[j]);
            var scale = 1 / Triangle.R[j, j];
            for (var row = 0; row < q[j].Length; row++) q[j][row] *= scale;
        }
        return q;
    }

    private double[] SquaredRowLengths()
    {
        var sums = AbsorbedLeverage?.ToArray() ?? new double[N];
        foreach (var q in Orthonormal)
            for (var i = 0; i < sums.Length; i++) sums[i] += q[i] * q[i];
        return sums;
    }
}
