using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Glm;

/// <summary>Counts that vary more than Poisson: variance μ + μ²/θ, θ by maximum likelihood together with the coefficients.</summary>
/// <remarks>Lawless (1987), Can. J. Stat. 15(3), 209–225. Differences of log-gamma functions are sums over the counts, which are exact.</remarks>
internal static class NegativeBinomial
{
    /// <summary>The counts vary no more than Poisson, which is then reported.</summary>
    public const string NoOverdispersion = "no-overdispersion-poisson-reported";

    private const double LargestTheta = 1e8;
    private const int MostSteps = 200;

    /// <summary>The estimate, starting from the Poisson fit; that fit itself, and said so, when the counts vary no more than Poisson.</summary>
    public static Estimation Estimate(EstimationRequest request, GlmFit poisson)
    {
        if (Maximise(poisson) is not { } found)
            return GlmEstimators.Result(request, poisson, new Dictionary<string, object?> { ["theta"] = null, ["warnings"] = new[] { NoOverdispersion } });
        var (fit, theta) = found;
        var logLikelihood = LogLikelihood(fit, theta);
        var ratio = 2 * (logLikelihood - CountDiagnostics.PoissonLogLikelihood(poisson));
        var joint = JointErrors(fit, theta);
        return GlmEstimators.Result(request, fit, new Dictionary<string, object?>
        {
            ["theta"] = theta,
            ["alpha"] = 1 / theta,
            ["se_log_theta"] = joint[^1] / theta,
            ["se_observed_joint"] = fit.Working.Names.Select((name, j) => (name, j)).ToDictionary(p => p.name, p => (object?)joint[p.j]),
            ["loglik"] = logLikelihood,
            ["aic"] = (-2 * logLikelihood) + (2 * (fit.Coefficients.Length + 1)),
            ["overdispersion_test"] = new Dictionary<string, object?> { ["statistic"] = ratio, ["p"] = 0.5 * ChiSquared.UpperTail(Math.Max(ratio, 0), 1) },
        });
    }

    private static (GlmFit Fit, double Theta)? Maximise(GlmFit poisson)
    {
        var (fit, theta) = (poisson, MomentTheta(poisson));
        for (var step = 0; step < MostSteps; step++)
        {
            if (ThetaGiven(fit, theta) is not { } next) return null;
            var model = fit.Model with { Family = GlmFamily.NegativeBinomial(next) };
            if (model.Fit(fit.Coefficients) is not { } refitted) return null;
            var same = Math.Abs(next - theta) <= 1e-11 * theta;
            (fit, theta) = (refitted, next);
            if (same) return (fit, theta);
        }
        return null;
    }

    private static double MomentTheta(GlmFit fit)
    {
        var excess = fit.Model.Outcome.Zip(fit.Means, (y, mu) => (((y - mu) * (y - mu)) - mu) / (mu * mu)).Sum();
        return excess > 0 ? Math.Clamp(fit.Working.ResidualDf / excess, 0.01, 1e4) : 100;
    }

    /// <summary>Newton's method on log θ at given means; null when the likelihood keeps rising towards Poisson.</summary>
    private static double? ThetaGiven(GlmFit fit, double theta)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var (score, information) = Derivatives(fit, theta);
            var curvature = (theta * theta * information) - (theta * score);
            var move = curvature > 0 ? theta * score / curvature : Math.Sign(score);
            theta *= Math.Exp(Math.Clamp(move, -1, 1));
            if (theta > LargestTheta) return null;
            if (Math.Abs(move) < 1e-13) break;
        }
        return theta;
    }

    private static (double Score, double Information) Derivatives(GlmFit fit, double theta)
    {
        double score = 0, information = 0;
        for (var i = 0; i < fit.Means.Length; i++)
        {
            var (y, mu) = (fit.Model.Outcome[i], fit.Means[i]);
            var total = mu + theta;
            for (var j = 0; j < y; j++)
            {
                score += 1 / (theta + j);
                information += 1 / ((theta + j) * (theta + j));
            }
            score += Math.Log(theta / total) + ((mu - y) / total);
            information += (1 / total) - (1 / theta) + ((mu - y) / (total * total));
        }
        return (score, information);
    }

    private static double LogLikelihood(GlmFit fit, double theta)
    {
        double sum = 0;
        for (var i = 0; i < fit.Means.Length; i++)
        {
            var (y, mu) = (fit.Model.Outcome[i], fit.Means[i]);
            for (var j = 0; j < y; j++) sum += Math.Log(theta + j);
            sum += (theta * Math.Log(theta / (mu + theta))) - LogGamma.Of(y + 1) + (y == 0 ? 0 : y * Math.Log(mu / (mu + theta)));
        }
        return sum;
    }

    /// <summary>Standard errors of the coefficients and, last, of θ, from the observed information of both together.</summary>
    private static double[] JointErrors(GlmFit fit, double theta)
    {
        var columns = fit.Model.Design.Columns;
        var information = new SquareMatrix(columns.Count + 1);
        var row = new double[columns.Count + 1];
        for (var i = 0; i < fit.Means.Length; i++)
        {
            var (y, mu) = (fit.Model.Outcome[i], fit.Means[i]);
            var square = (mu + theta) * (mu + theta);
            for (var j = 0; j < columns.Count; j++) row[j] = columns[j][i];
            row[^1] = 0;
            information.AddOuter((y + theta) * mu * theta / square, row);
            for (var j = 0; j < columns.Count; j++) information[j, columns.Count] -= (y - mu) * mu / square * row[j];
        }
        for (var j = 0; j < columns.Count; j++) information[columns.Count, j] = information[j, columns.Count];
        information[columns.Count, columns.Count] = Derivatives(fit, theta).Information;
        return InverseRoots(information);
    }

    private static double[] InverseRoots(SquareMatrix information)
    {
        var roots = new double[information.Size];
        for (var j = 0; j < roots.Length; j++)
            roots[j] = Math.Sqrt(JointTest.Solve(information, SquareMatrix.Identity(information.Size).Column(j).ToArray())?[j] ?? double.NaN);
        return roots;
    }
}
