using Impact.Core.Numerics;

namespace Impact.Core.Estimation.StandardErrors;

/// <summary>Covariance with residuals corrected per cluster by a power of I - H: CR2, CR3.</summary>
/// <remarks>
/// Bell and McCaffrey (2002), Survey Methodology 28(2), 169–181; Pustejovsky and Tipton (2018), J. Bus. Econ. Stat. 36(4), 672–683; working model: independent
/// rows of variance σ²/w. With the rows Q_g of Q, H_gg = Q_g Q_g' and M_g = Q_g'Q_g share their eigenvalues, so that Q_g' f(H_gg) = f(M_g) Q_g': a cluster costs
/// the smaller of its size and k cubed. With a_g = A_g Q_g R⁻ᵀc, p_g'p_h = [g = h] a_g'a_g - (Q_g'a_g)'(Q_h'a_h) because I - H is idempotent,
/// and the degrees of freedom need one pass over the clusters.
/// </remarks>
internal static class BiasReduced
{
    /// <summary>A_g = (I - H_gg)^(-1/2), as a function of an eigenvalue of H_gg.</summary>
    public static double SymmetricRoot(double eigenvalue) => 1 / Math.Sqrt(1 - eigenvalue);

    /// <summary>A_g = (I - H_gg)^(-1), as a function of an eigenvalue of H_gg.</summary>
    public static double Inverse(double eigenvalue) => 1 / (1 - eigenvalue);

    /// <summary>The covariance with Satterthwaite degrees of freedom; null when I - H_gg of a cluster is singular.</summary>
    public static Covariance? Sandwich(Fit fit, Clusters clusters, Func<double, double> power)
    {
        var blocks = new AdjustedCluster[clusters.Count];
        for (var g = 0; g < blocks.Length; g++)
        {
            if (AdjustedCluster.Of(fit, clusters.Rows[g], power) is not { } block) return null;
            blocks[g] = block;
        }
        var meat = new SquareMatrix(fit.Names.Count);
        foreach (var block in blocks) meat.AddOuter(1, block.Score);
        return new Covariance(fit.Triangle.Unwhiten(meat), c => DegreesOfFreedom(fit, blocks, SquareMatrix.Identity(meat.Size).Column(c).ToArray()))
        {
            DfOfSum = weights => DegreesOfFreedom(fit, blocks, weights),
        };
    }

    private static double DegreesOfFreedom(Fit fit, AdjustedCluster[] blocks, double[] weights)
    {
        var direction = weights.ToArray();
        fit.Triangle.SolveTransposed(direction);
        var outer = new SquareMatrix(direction.Length);
        double trace = 0, squares = 0;
        foreach (var block in blocks)
        {
            var (length, projected) = block.Contrast(direction);
            var inside = Kernels.Dot(projected, projected);
            trace += length - inside;
            squares += length * (length - (2 * inside));
            outer.AddOuter(1, projected);
        }
        return trace * trace / (squares + outer.SumOfSquares());
    }
}
