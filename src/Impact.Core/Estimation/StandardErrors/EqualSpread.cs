using Impact.Core.Numerics;

namespace Impact.Core.Estimation.StandardErrors;

/// <summary>CR2 of a weighted regression whose weights say how much a row stands for, not how precise it is: under the working model every row has the same variance.</summary>
/// <remarks>
/// Bell and McCaffrey (2002) with Φ = I and W ≠ I, as estimatr::lm_robust and clubSandwich::vcovCR take weights unless told otherwise (Pustejovsky and Tipton 2018, J. Bus. Econ. Stat. 36(4),
/// 672–683). With P = W^(-1/2) Q and S = W^(1/2) Q, H = PS' and (I - H)(I - H)' = I + K N K' for K = (P S) and N = (S'S, -I; -I, 0). A_g is the symmetric root of the inverse of its block,
/// which differs from I on the span of K_g alone. With a_g = A_g S_g R⁻ᵀc and z_g = K_g'a_g, p_g'p_h = [g = h] a_g'a_g + z_g'N z_h.
/// </remarks>
internal sealed class EqualSpread
{
    private readonly Fit fit;
    private readonly double[][] columns;
    private readonly SquareMatrix middle;
    private readonly double[] residuals;

    private EqualSpread(Fit fit)
    {
        this.fit = fit;
        // Weights of mean one: their unit does not matter, and P and S keep the same size.
        var unit = Math.Sqrt(fit.Roots!.Average(r => r * r));
        double[] roots = [.. fit.Roots!.Select(r => r / unit)];
        double[][] spread = [.. fit.Orthonormal.Select(q => q.Zip(roots, (v, r) => v * r).ToArray())];
        columns = [.. fit.Orthonormal.Select(q => q.Zip(roots, (v, r) => v / r).ToArray()), .. spread];
        residuals = [.. fit.Residuals.Zip(roots, (e, r) => e / r)];
        middle = Middle(spread);
    }

    /// <summary>The covariance with Satterthwaite degrees of freedom; null when nothing is left of a cluster.</summary>
    /// <param name="fit">A fit with weights.</param>
    /// <param name="clusters">Clusters of its rows.</param>
    public static Covariance? Sandwich(Fit fit, Clusters clusters)
    {
        var model = new EqualSpread(fit);
        var (meat, blocks) = (new SquareMatrix(fit.Names.Count), new List<Block>());
        foreach (var rows in clusters.Rows)
        {
            if (model.BlockOf(rows) is not { } block) return null;
            meat.AddOuter(1, block.Score);
            blocks.Add(block);
        }
        return new Covariance(fit.Triangle.Unwhiten(meat), c => model.DegreesOfFreedom(blocks, SquareMatrix.Identity(meat.Size).Column(c).ToArray()))
        {
            DfOfSum = weights => model.DegreesOfFreedom(blocks, weights),
        };
    }

    private static SquareMatrix Middle(double[][] spread)
    {
        var k = spread.Length;
        var middle = new SquareMatrix(2 * k);
        for (var j = 0; j < k; j++)
        {
            for (var i = 0; i < k; i++) middle[i, j] = Kernels.Dot(spread[i], spread[j]);
            middle[j, k + j] = middle[k + j, j] = -1;
        }
        return middle;
    }

    private Block? BlockOf(int[] rows)
    {
        double[][] own = [.. columns.Select(column => Array.ConvertAll(rows, r => column[r]))];
        var basis = BasisOf(own);
        var change = new SquareMatrix(basis.Count);
        double[][] places = [.. basis.Select(e => middle.Times([.. own.Select(column => Kernels.Dot(e, column))]))];
        for (var i = 0; i < basis.Count; i++)
            for (var j = 0; j < basis.Count; j++) change[i, j] = (i == j ? 1 : 0) + own.Select((column, c) => Kernels.Dot(basis[j], column) * places[i][c]).Sum();
        var eigen = SymmetricEigen.Of(change);
        if (eigen.Values.Any(v => v < Covariance.SmallestRest)) return null;
        var root = eigen.Apply(v => (1 / Math.Sqrt(v)) - 1);
        double[] Adjust(double[] values)
        {
            var (moved, adjusted) = (root.Times([.. basis.Select(e => Kernels.Dot(e, values))]), values.ToArray());
            for (var i = 0; i < moved.Length; i++) Kernels.AddScaled(moved[i], basis[i], adjusted);
            return adjusted;
        }
        var corrected = Adjust(Array.ConvertAll(rows, r => residuals[r]));
        return new Block([.. Spread(own).Select(column => Kernels.Dot(column, corrected))], own, Adjust);
    }

    private IEnumerable<double[]> Spread(double[][] own) => own.Skip(fit.Names.Count);

    /// <summary>Orthonormal columns that span those given; Gram and Schmidt, twice.</summary>
    private static List<double[]> BasisOf(double[][] own)
    {
        var basis = new List<double[]>();
        foreach (var column in own)
        {
            var rest = column.ToArray();
            for (var pass = 0; pass < 2; pass++)
                foreach (var e in basis) Kernels.AddScaled(-Kernels.Dot(e, rest), e, rest);
            var length = Math.Sqrt(Kernels.Dot(rest, rest));
            if (basis.Count < rest.Length && length > 1e-12 * Math.Sqrt(Kernels.Dot(column, column))) basis.Add(Array.ConvertAll(rest, v => v / length));
        }
        return basis;
    }

    private double DegreesOfFreedom(IReadOnlyList<Block> blocks, double[] weights)
    {
        var direction = weights.ToArray();
        fit.Triangle.SolveTransposed(direction);
        var outer = new SquareMatrix(middle.Size);
        double trace = 0, squares = 0;
        foreach (var block in blocks)
        {
            var a = new double[block.Own[0].Length];
            foreach (var (column, d) in Spread(block.Own).Zip(direction)) Kernels.AddScaled(d, column, a);
            a = block.Adjust(a);
            double[] z = [.. block.Own.Select(column => Kernels.Dot(column, a))];
            var (length, inside) = (Kernels.Dot(a, a), Kernels.Dot(z, middle.Times(z)));
            trace += length + inside;
            squares += length * (length + (2 * inside));
            outer.AddOuter(1, z);
        }
        return trace * trace / (squares + SquaresBetween(outer));
    }

    /// <summary>Σ_gh (z_g'N z_h)², the trace of (N Σ zz')².</summary>
    private double SquaresBetween(SquareMatrix outer)
    {
        double[][] product = [.. Enumerable.Range(0, outer.Size).Select(j => middle.Times(outer.Column(j).ToArray()))];
        double sum = 0;
        for (var j = 0; j < product.Length; j++)
            for (var i = 0; i < product.Length; i++) sum += product[j][i] * product[i][j];
        return sum;
    }

    /// <summary>A cluster: S_g'A_g e_g, its rows of P and S, and the correction A_g of a vector.</summary>
    private sealed record Block(double[] Score, double[][] Own, Func<double[], double[]> Adjust);
}
