using Impact.Core.Numerics;

namespace Impact.Core.Estimation;

/// <summary>A linear model y = Xb + e, before it is fitted.</summary>
/// <param name="Outcome">y, n values.</param>
/// <param name="Design">X, k columns of n values.</param>
internal sealed record LinearModel(double[] Outcome, Design Design)
{
    /// <summary>Weight of each row, positive; null for equal weights.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Whether a weight is one over the variance of its row, up to a factor; otherwise it says how much the row stands for, and CR2 takes rows of equal variance for its working model.</summary>
    public bool WeightsArePrecisions { get; init; }

    /// <summary>Leverage that effects taken out beforehand give each row; null when none were.</summary>
    public double[]? AbsorbedLeverage { get; init; }

    /// <summary>Parameters that were taken out of outcome and columns beforehand (absorbed effects) and count against the degrees of freedom.</summary>
    public int AbsorbedParameters { get; init; }

    /// <summary>Least squares by Householder QR; null when no column can be estimated.</summary>
    /// <remarks>
    /// Columns that the columns before them explain are left out and named, as R's <c>lm</c>. The coefficients get one step of refinement by
    /// the corrected semi-normal equations (Björck 1987, Linear Algebra Appl. 88/89, 31–48). Reference: NIST StRD linear sets, in the tests.
    /// </remarks>
    public Fit? Fit()
    {
        var roots = Weights is null ? null : Array.ConvertAll(Weights, Math.Sqrt);
        var outcome = Scale(Outcome, roots);
        double[][] columns = [.. Design.Columns.Select(c => Scale(c, roots))];
        var augmented = TallQr.Reduce([.. columns, outcome]);
        var kept = IndependentColumns.Of(augmented, columns.Length);
        if (kept.Count == 0) return null;
        if (kept.Count < columns.Length) augmented = TallQr.Reduce([.. kept.Append(columns.Length).Select(c => augmented.Column(c).ToArray())]);
        var fit = new Fit
        {
            Names = [.. kept.Select(i => Design.Names[i])],
            Dropped = [.. Enumerable.Range(0, columns.Length).Except(kept).Select(i => Design.Names[i])],
            Columns = [.. kept.Select(i => columns[i])],
            Outcome = outcome,
            Triangle = new UpperTriangle(augmented.Part([.. Enumerable.Range(0, kept.Count)])),
            Roots = roots,
            WeightsArePrecisions = WeightsArePrecisions,
            AbsorbedLeverage = AbsorbedLeverage,
            Parameters = kept.Count + AbsorbedParameters,
        };
        fit.Solve(augmented.Column(kept.Count)[..kept.Count]);
        return fit;
    }

    private static double[] Scale(double[] values, double[]? roots) =>
        roots is null ? values : [.. values.Zip(roots, (v, r) => v * r)];
}
