using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Mixed;

/// <summary>Covariance and degrees of freedom of the fixed effects that count the uncertainty of the variances themselves.</summary>
/// <remarks>
/// Kenward and Roger (1997), Biometrics 53(3), 983–997: Φ_A = Φ + 2Φ{Σ W_ij (Q_ij − P_i Φ P_j)}Φ with W the inverse of the expected REML information. V is linear in the variances, so that the term with its second
/// derivatives is zero, and P, Q, W may be taken along any basis: here V itself and Z E_m Z' for each entry of the random covariance. Along V nothing is to be adjusted. For one coefficient their F is the
/// square of t with 2 (l'Φl)² / Σ W_ij (l'ΦP_iΦl)(l'ΦP_jΦl) degrees of freedom, and the factor before it is 1. All in units of σ and the coordinates of the orthonormal columns.
/// </remarks>
internal sealed class KenwardRoger
{
    private readonly Fit fit;
    private readonly SquareMatrix inverse;
    private readonly SquareMatrix[] slopes;
    private readonly SquareMatrix spread;

    /// <summary>Prepares the derivatives of the information and the spread of the variances.</summary>
    /// <param name="fit">The ordinary regression on the fixed effects.</param>
    /// <param name="model">The model, by REML.</param>
    /// <param name="theta">Its parameters at the maximum.</param>
    public KenwardRoger(Fit fit, MixedModel model, double[] theta)
    {
        this.fit = fit;
        var solution = model.At(theta);
        inverse = solution.Inverse;
        MixedModel.Projection[] groups = [.. model.Projected(theta)];
        var entries = Entries(model.Effects);
        slopes = [SymmetricEigen.Of(inverse).Apply(v => -1 / v), .. entries.Select(e => Derivative(groups, e))];
        var products = new SquareMatrix[entries.Length, entries.Length];
        for (var m = 0; m < entries.Length; m++)
            for (var n = 0; n < entries.Length; n++) products[m, n] = Product(groups, entries[m], entries[n]);
        spread = Spread(Information(groups, entries, products));
        Covariance = new Covariance(new SquareMatrix(inverse.Size).Plus(solution.Variance, fit.Triangle.Unwhiten(Adjusted(products))), DegreesOfFreedom);
    }

    /// <summary>The adjusted covariance with the degrees of freedom of a coefficient.</summary>
    public Covariance Covariance { get; }

    private static (int Row, int Column)[] Entries(int effects) =>
        [.. from column in Enumerable.Range(0, effects) from row in Enumerable.Range(column, effects - column) select (row, column)];

    /// <summary>P_m = −Σ S'E_m S.</summary>
    private SquareMatrix Derivative(MixedModel.Projection[] groups, (int Row, int Column) entry)
    {
        var sum = new SquareMatrix(inverse.Size);
        foreach (var group in groups)
        {
            AddProduct(sum, entry.Row == entry.Column ? -0.5 : -1, group.Terms[entry.Row], group.Terms[entry.Column]);
            AddProduct(sum, entry.Row == entry.Column ? -0.5 : -1, group.Terms[entry.Column], group.Terms[entry.Row]);
        }
        return sum;
    }

    /// <summary>Q_mn = Σ S'E_m T E_n S.</summary>
    private SquareMatrix Product(MixedModel.Projection[] groups, (int Row, int Column) left, (int Row, int Column) right)
    {
        var sum = new SquareMatrix(inverse.Size);
        foreach (var group in groups)
            foreach (var (outer, inner) in Places(left))
                foreach (var (inside, outside) in Places(right))
                    AddProduct(sum, group.Effects[inner, inside], group.Terms[outer], group.Terms[outside]);
        return sum;
    }

    /// <summary>Twice the expected REML information; the first row and column are those of the scale.</summary>
    private SquareMatrix Information(MixedModel.Projection[] groups, (int Row, int Column)[] entries, SquareMatrix[,] products)
    {
        var information = new SquareMatrix(entries.Length + 1);
        information[0, 0] = fit.N - inverse.Size;
        SquareMatrix[] scaled = [.. slopes.Skip(1).Select(inverse.Times)];
        for (var m = 0; m < entries.Length; m++)
        {
            information[0, m + 1] = information[m + 1, 0] = groups.Sum(g => Places(entries[m]).Sum(p => g.Effects[p.Item1, p.Item2])) + Trace(scaled[m]);
            for (var n = 0; n < entries.Length; n++)
                information[m + 1, n + 1] = groups.Sum(g => Crossed(g.Effects, entries[m], entries[n])) - (2 * Trace(inverse.Times(products[m, n]))) + Trace(scaled[m].Times(scaled[n]));
        }
        return information;
    }

    /// <summary>W; a direction in which the data say nothing is left out.</summary>
    private static SquareMatrix Spread(SquareMatrix information)
    {
        var scale = Enumerable.Range(0, information.Size).Select(i => 1 / Math.Sqrt(Math.Max(information[i, i], double.Epsilon))).ToArray();
        var scaled = new SquareMatrix(information.Size);
        for (var j = 0; j < scale.Length; j++)
            for (var i = 0; i < scale.Length; i++) scaled[i, j] = information[i, j] * scale[i] * scale[j];
        var spread = SymmetricEigen.Of(scaled).Apply(v => v > 1e-10 ? 2 / v : 0);
        for (var j = 0; j < scale.Length; j++)
            for (var i = 0; i < scale.Length; i++) spread[i, j] *= scale[i] * scale[j];
        return spread;
    }

    private SquareMatrix Adjusted(SquareMatrix[,] products)
    {
        var sum = new SquareMatrix(inverse.Size);
        for (var m = 1; m < slopes.Length; m++)
            for (var n = 1; n < slopes.Length; n++)
                sum = sum.Plus(spread[m, n], products[m - 1, n - 1].Plus(-1, slopes[m].Times(inverse).Times(slopes[n])));
        var added = inverse.Times(sum).Times(inverse);
        return inverse.Plus(1, added).Plus(1, added.Transpose());
    }

    private double DegreesOfFreedom(int coefficient)
    {
        var direction = new double[inverse.Size];
        direction[coefficient] = 1;
        fit.Triangle.SolveTransposed(direction);
        var along = inverse.Times(direction);
        double[] gradient = [.. slopes.Select(p => Kernels.Dot(along, p.Times(along)))];
        var variance = Kernels.Dot(direction, along);
        return 2 * variance * variance / Kernels.Dot(gradient, spread.Times(gradient));
    }

    /// <summary>tr(T E_m T E_n).</summary>
    private static double Crossed(SquareMatrix effects, (int Row, int Column) left, (int Row, int Column) right) =>
        Places(left).Sum(l => Places(right).Sum(r => effects[r.Item2, l.Item1] * effects[l.Item2, r.Item1]));

    /// <summary>The places of an entry of a symmetric matrix: one on the diagonal, else two.</summary>
    private static (int, int)[] Places((int Row, int Column) entry) => entry.Row == entry.Column ? [entry] : [entry, (entry.Column, entry.Row)];

    private static double Trace(SquareMatrix matrix) => Enumerable.Range(0, matrix.Size).Sum(i => matrix[i, i]);

    private static void AddProduct(SquareMatrix sum, double scale, double[] rows, double[] columns)
    {
        for (var j = 0; j < columns.Length; j++) Kernels.AddScaled(scale * columns[j], rows, sum.Column(j));
    }
}
