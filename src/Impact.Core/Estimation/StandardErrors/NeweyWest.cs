using Impact.Core.Numerics;

namespace Impact.Core.Estimation.StandardErrors;

/// <summary>Errors of a series that stay correlated over some lags (HAC). Rows are in order of time.</summary>
internal static class NeweyWest
{
    /// <summary>S₀ + Σ (1 - l/(L+1)) (S_l + S_l'), S_l = Σ s_t s_(t-l)', times n/(n-k); no prewhitening.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="lag">L; null for ⌊4 (n/100)^(2/9)⌋ (Newey and West 1994).</param>
    /// <remarks>Newey and West (1987), Econometrica 55(3), 703–708. As sandwich::NeweyWest(prewhite = FALSE, adjust = TRUE).</remarks>
    public static Covariance Sandwich(Fit fit, int? lag)
    {
        var lags = LagsFor(fit.N, lag);
        double[][] scores = [.. fit.Orthonormal.Select(q => q.Zip(fit.Residuals, (a, e) => a * e).ToArray())];
        var meat = new SquareMatrix(scores.Length);
        for (var l = 0; l <= lags; l++)
        {
            var weight = (l == 0 ? 0.5 : 1) * (1 - (l / (lags + 1.0)));
            for (var j = 0; j < scores.Length; j++)
                for (var i = 0; i < scores.Length; i++)
                {
                    var product = weight * Kernels.Dot(scores[i].AsSpan(l), scores[j].AsSpan(0, fit.N - l));
                    meat[i, j] += product;
                    meat[j, i] += product;
                }
        }
        var factor = (double)fit.N / fit.ResidualDf;
        return new Covariance(new SquareMatrix(meat.Size).Plus(factor, fit.Triangle.Unwhiten(meat)), _ => fit.ResidualDf);
    }

    /// <summary>The number of lags used.</summary>
    public static int LagsFor(int rows, int? lag) => Math.Min(lag ?? (int)Math.Floor(4 * Math.Pow(rows / 100.0, 2.0 / 9)), rows - 1);
}
