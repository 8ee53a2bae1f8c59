using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Mixed;

/// <summary>Criterion of a linear mixed model with random effects per group, as a function of their relative covariance factor.</summary>
/// <remarks>
/// Bates, Mächler, Bolker and Walker (2015), J. Stat. Softw. 67(1): V = σ²(I + ZΛΛ'Z'), profiled over the fixed effects and σ. Outcome and terms are replaced by the residuals and the
/// orthonormal columns of the ordinary regression, so that the cross products keep their digits; each group counts with a q × q matrix.
/// </remarks>
internal sealed class MixedModel
{
    private readonly Fit fit;
    private readonly Group[] groups;
    private readonly bool restricted;

    /// <summary>Prepares the cross products per group.</summary>
    /// <param name="fit">The ordinary regression on the fixed effects.</param>
    /// <param name="effects">Columns of the random effects (intercept, slopes), each n values.</param>
    /// <param name="groups">Groups of rows.</param>
    /// <param name="restricted">Whether by REML; else ML.</param>
    public MixedModel(Fit fit, IReadOnlyList<double[]> effects, Clusters groups, bool restricted)
    {
        this.fit = fit;
        this.restricted = restricted;
        Effects = effects.Count;
        this.groups = [.. groups.Rows.Select(rows => Group.Of(fit, effects, rows))];
    }

    /// <summary>Number of random effects per group, q.</summary>
    public int Effects { get; }

    /// <summary>Number of parameters of Λ: the lower triangle, by column.</summary>
    public int Parameters => Effects * (Effects + 1) / 2;

    /// <summary>The lower triangular factor Λ of parameters.</summary>
    public SquareMatrix Factor(ReadOnlySpan<double> theta)
    {
        var factor = new SquareMatrix(Effects);
        var next = 0;
        for (var j = 0; j < Effects; j++)
            for (var i = j; i < Effects; i++) factor[i, j] = theta[next++];
        return factor;
    }

    /// <summary>What is known at a value of the parameters: fixed effects, their covariance for σ = 1, σ², and -2 log likelihood.</summary>
    public Solution At(ReadOnlySpan<double> theta)
    {
        var (factor, k) = (Factor(theta), fit.Names.Count);
        var (information, right, squares, logDeterminant) = (SquareMatrix.Identity(k), new double[k], fit.ResidualSumOfSquares, 0.0);
        foreach (var group in groups) logDeterminant += group.Subtract(factor, information, right, ref squares);
        var eigen = SymmetricEigen.Of(information);
        var inverse = eigen.Apply(v => 1 / v);
        var shift = inverse.Times(right);
        var rss = squares - Kernels.Dot(shift, right);
        var df = restricted ? fit.N - k : fit.N;
        var logInformation = eigen.Values.Sum(Math.Log) + (2 * LogDiagonal());
        var criterion = logDeterminant + (restricted ? logInformation : 0) + (df * (1 + Math.Log(2 * Math.PI * rss / df)));
        return new Solution(shift, inverse, rss / df, criterion);
    }

    /// <summary>-2 log (restricted) likelihood when σ² is not profiled out.</summary>
    public double Criterion(ReadOnlySpan<double> theta, double variance)
    {
        var solution = At(theta);
        var df = restricted ? fit.N - fit.Names.Count : fit.N;
        return solution.Criterion + (df * ((solution.Variance / variance) - 1 + Math.Log(variance / solution.Variance)));
    }

    /// <summary>What the covariance of the random effects meets in each group, in units of σ.</summary>
    public IEnumerable<Projection> Projected(double[] theta)
    {
        var factor = Factor(theta);
        return groups.Select(group => group.Project(factor));
    }

    private double LogDiagonal() => Enumerable.Range(0, fit.Names.Count).Sum(j => Math.Log(Math.Abs(fit.Triangle.R[j, j])));

    /// <summary>The model at a value of its parameters, in the coordinates of the orthonormal columns.</summary>
    /// <param name="Shift">Fixed effects less those of the ordinary regression.</param>
    /// <param name="Inverse">Covariance of the fixed effects for σ = 1.</param>
    /// <param name="Variance">σ².</param>
    /// <param name="Criterion">-2 log likelihood, or REML criterion.</param>
    internal sealed record Solution(double[] Shift, SquareMatrix Inverse, double Variance, double Criterion);

    /// <summary>A group through V⁻¹.</summary>
    /// <param name="Effects">T = Z'V⁻¹Z (q × q).</param>
    /// <param name="Terms">S = Z'V⁻¹Q (q rows of k).</param>
    internal sealed record Projection(SquareMatrix Effects, double[][] Terms);

    /// <summary>Cross products of a group: Z'Z (q × q), Z'Q (q rows of k), Z'e (q).</summary>
    private sealed record Group(SquareMatrix Cross, double[][] WithTerms, double[] WithResiduals)
    {
        public static Group Of(Fit fit, IReadOnlyList<double[]> effects, int[] rows)
        {
            double[][] z = [.. effects.Select(c => Array.ConvertAll(rows, r => c[r]))];
            double[][] q = [.. fit.Orthonormal.Select(c => Array.ConvertAll(rows, r => c[r]))];
            var residuals = Array.ConvertAll(rows, r => fit.Residuals[r]);
            var cross = new SquareMatrix(z.Length);
            for (var j = 0; j < z.Length; j++)
                for (var i = 0; i < z.Length; i++) cross[i, j] = Kernels.Dot(z[i], z[j]);
            return new Group(cross, [.. z.Select(c => q.Select(t => Kernels.Dot(c, t)).ToArray())], [.. z.Select(c => Kernels.Dot(c, residuals))]);
        }

        /// <summary>Z'V⁻¹Z and Z'V⁻¹Q.</summary>
        public Projection Project(SquareMatrix factor)
        {
            var eigen = SymmetricEigen.Of(SquareMatrix.Identity(factor.Size).Plus(1, factor.Transpose().Times(Cross).Times(factor)));
            var effects = Cross.Copy();
            double[][] terms = [.. WithTerms.Select(row => row.ToArray())];
            for (var l = 0; l < factor.Size; l++)
            {
                var direction = factor.Times(eigen.Vectors.Column(l));
                var met = Cross.Times(direction);
                var along = new double[terms[0].Length];
                for (var i = 0; i < direction.Length; i++) Kernels.AddScaled(direction[i], WithTerms[i], along);
                effects.AddOuter(-1 / eigen.Values[l], met);
                for (var i = 0; i < met.Length; i++) Kernels.AddScaled(-met[i] / eigen.Values[l], along, terms[i]);
            }
            return new Projection(effects, terms);
        }

        /// <summary>Takes ZΛ(I + Λ'Z'ZΛ)⁻¹Λ'Z' out of the totals; the result is log |I + Λ'Z'ZΛ|.</summary>
        public double Subtract(SquareMatrix factor, SquareMatrix information, double[] right, ref double squares)
        {
            var transposed = factor.Transpose();
            var eigen = SymmetricEigen.Of(SquareMatrix.Identity(factor.Size).Plus(1, transposed.Times(Cross).Times(factor)));
            var residuals = transposed.Times(WithResiduals);
            for (var l = 0; l < factor.Size; l++)
            {
                var direction = factor.Times(eigen.Vectors.Column(l));
                var along = new double[right.Length];
                for (var i = 0; i < direction.Length; i++) Kernels.AddScaled(direction[i], WithTerms[i], along);
                var part = Kernels.Dot(eigen.Vectors.Column(l), residuals);
                information.AddOuter(-1 / eigen.Values[l], along);
                Kernels.AddScaled(-part / eigen.Values[l], along, right);
                squares -= part * part / eigen.Values[l];
            }
            return eigen.Values.Sum(Math.Log);
        }
    }
}
