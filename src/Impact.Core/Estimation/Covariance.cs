using Impact.Core.Estimation.StandardErrors;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation;

/// <summary>How the covariance of the coefficients is estimated.</summary>
internal enum CovarianceKind
{
    /// <summary>Equal variances, independent rows.</summary>
    Classical,

    /// <summary>Unequal variances, no correction (White 1980).</summary>
    HC0,

    /// <summary>HC0 × n/(n-k).</summary>
    HC1,

    /// <summary>Residuals divided by √(1-h).</summary>
    HC2,

    /// <summary>Residuals divided by 1-h.</summary>
    HC3,

    /// <summary>Clusters, no correction (Liang and Zeger 1986).</summary>
    CR0,

    /// <summary>CR0 × G/(G-1) × (n-1)/(n-k), as Stata.</summary>
    CR1,

    /// <summary>Bias-reduced linearisation (Bell and McCaffrey 2002), Satterthwaite degrees of freedom.</summary>
    CR2,

    /// <summary>Nearly the jackknife over clusters, Satterthwaite degrees of freedom.</summary>
    CR3,
}

/// <summary>Covariance of the coefficients of a fit.</summary>
/// <param name="Values">k × k.</param>
/// <param name="Df">Degrees of freedom of the t distribution for a coefficient, by its number.</param>
internal sealed record Covariance(SquareMatrix Values, Func<int, double> Df)
{
    /// <summary>What is left of a row or cluster (1 - h) below which the correction does not exist.</summary>
    public const double SmallestRest = 1e-10;

    /// <summary>Degrees of freedom for a weighted sum of the coefficients, by its weights; null where they are the same for all.</summary>
    public Func<double[], double>? DfOfSum { get; init; }

    /// <summary>Standard error of a weighted sum of the coefficients, with its degrees of freedom.</summary>
    public (double Se, double Df) Of(double[] weights) => (Math.Sqrt(Kernels.Dot(weights, Values.Times(weights))), DfOfSum?.Invoke(weights) ?? Df(0));

    /// <summary>Standard error of a coefficient.</summary>
    public double Se(int coefficient) => Math.Sqrt(Values[coefficient, coefficient]);

    /// <summary>Estimates the covariance; null when one row or cluster has leverage 1, where the correction does not exist.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="kind">How.</param>
    /// <param name="clusters">Clusters of the rows; required for CR0 to CR3, not read otherwise.</param>
    /// <exception cref="ArgumentNullException">No clusters for a kind that needs them.</exception>
    public static Covariance? Of(Fit fit, CovarianceKind kind, Clusters? clusters = null) => kind switch
    {
        CovarianceKind.Classical => Classical(fit),
        CovarianceKind.HC0 => Heteroskedastic(fit, (e, _) => e * e),
        CovarianceKind.HC1 => Heteroskedastic(fit, (e, _) => e * e * fit.N / fit.ResidualDf),
        CovarianceKind.HC2 => LeavesEnough(fit) ? Heteroskedastic(fit, (e, h) => e * e / (1 - h)) : null,
        CovarianceKind.HC3 => LeavesEnough(fit) ? Heteroskedastic(fit, (e, h) => e * e / ((1 - h) * (1 - h))) : null,
        CovarianceKind.CR0 => ClusterSums.Sandwich(fit, Required(clusters), 1),
        CovarianceKind.CR1 => ClusterSums.Sandwich(fit, Required(clusters), ClusterSums.StataFactor(fit, Required(clusters))),
        CovarianceKind.CR2 when fit.Roots is not null && !fit.WeightsArePrecisions => EqualSpread.Sandwich(fit, Required(clusters)),
        CovarianceKind.CR2 => BiasReduced.Sandwich(fit, Required(clusters), BiasReduced.SymmetricRoot),
        CovarianceKind.CR3 => BiasReduced.Sandwich(fit, Required(clusters), BiasReduced.Inverse),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Clusters Required(Clusters? clusters) => clusters ?? throw new ArgumentNullException(nameof(clusters));

    private static Covariance Classical(Fit fit)
    {
        var variance = fit.ResidualSumOfSquares / fit.ResidualDf;
        var scaled = new SquareMatrix(fit.Names.Count).Plus(variance, fit.Triangle.InverseCrossProduct());
        return new Covariance(scaled, _ => fit.ResidualDf);
    }

    private static bool LeavesEnough(Fit fit) => fit.Leverage.All(h => 1 - h >= SmallestRest);

    private static Covariance Heteroskedastic(Fit fit, Func<double, double, double> variance)
    {
        double[] variances = [.. fit.Residuals.Zip(fit.Leverage, variance)];
        var (q, meat) = (fit.Orthonormal, new SquareMatrix(fit.Names.Count));
        for (var j = 0; j < q.Count; j++)
        {
            double[] weighted = [.. q[j].Zip(variances, (a, b) => a * b)];
            for (var i = 0; i <= j; i++) meat[i, j] = meat[j, i] = Kernels.Dot(q[i], weighted);
        }
        return new Covariance(fit.Triangle.Unwhiten(meat), _ => fit.ResidualDf);
    }
}
