using Impact.Core.Numerics;

namespace Impact.Core.Estimation;

/// <summary>How well a linear model fits, as R's <c>summary.lm</c> reports it.</summary>
internal static class GoodnessOfFit
{
    private const int LargestForLeverage = 100_000;

    /// <summary>Numbers of the coefficients other than the intercept.</summary>
    public static IReadOnlyList<int> Slopes(Fit fit) => [.. Enumerable.Range(0, fit.Names.Count).Where(j => fit.Names[j] != Design.Intercept)];

    /// <summary>R², F, σ, log-likelihood, AIC, BIC and the columns left out.</summary>
    public static IReadOnlyDictionary<string, object?> Of(Fit fit)
    {
        var (rss, total, slopes) = (fit.ResidualSumOfSquares, TotalSumOfSquares(fit), Slopes(fit).Count);
        var (n, df, intercept) = (fit.N, fit.ResidualDf, fit.Names.Count - slopes);
        var likelihood = 0.5 * (LogWeights(fit) - (n * (Math.Log(2 * Math.PI) + 1 - Math.Log(n) + Math.Log(rss))));
        var parameters = fit.Parameters + 1;
        return new Dictionary<string, object?>
        {
            ["residual_df"] = df,
            ["rss"] = rss,
            ["sigma"] = Math.Sqrt(rss / df),
            ["r_squared"] = 1 - (rss / total),
            ["adj_r_squared"] = 1 - (rss / total * (n - intercept) / df),
            ["f"] = slopes == 0 ? null : JointTest.Result((total - rss) / slopes / (rss / df), slopes, df),
            ["loglik"] = likelihood,
            ["aic"] = (-2 * likelihood) + (2 * parameters),
            ["bic"] = (-2 * likelihood) + (Math.Log(n) * parameters),
            ["max_leverage"] = n <= LargestForLeverage ? fit.Leverage.Max() : null,
            ["dropped_columns"] = fit.Dropped,
        };
    }

    private static double TotalSumOfSquares(Fit fit)
    {
        if (fit.IndexOf(Design.Intercept) < 0) return Kernels.Dot(fit.Outcome, fit.Outcome);
        var ones = fit.Columns[fit.IndexOf(Design.Intercept)];
        var centred = fit.Outcome.ToArray();
        Kernels.AddScaled(-Kernels.Dot(ones, centred) / Kernels.Dot(ones, ones), ones, centred);
        return Kernels.Dot(centred, centred);
    }

    private static double LogWeights(Fit fit) => fit.Roots is null ? 0 : 2 * fit.Roots.Sum(Math.Log);
}
