namespace Impact.Core.Estimation.Glm;

/// <summary>Distribution and link of a generalised linear model. Means are on the scale of the outcome; η is the linear predictor.</summary>
internal sealed record GlmFamily
{
    /// <summary>Mean at a linear predictor.</summary>
    public required Func<double, double> Mean { get; init; }

    /// <summary>Derivative of the mean to the linear predictor, from the mean.</summary>
    public required Func<double, double> Slope { get; init; }

    /// <summary>Variance at a mean, for dispersion 1.</summary>
    public required Func<double, double> Variance { get; init; }

    /// <summary>Contribution of a row to the deviance: outcome, mean.</summary>
    public required Func<double, double, double> Deviance { get; init; }

    /// <summary>Mean to start from, given the outcome and the mean of all outcomes.</summary>
    public required Func<double, double, double> Start { get; init; }

    /// <summary>Linear predictor at a mean.</summary>
    public required Func<double, double> Link { get; init; }

    /// <summary>Outcomes that can occur.</summary>
    public required Func<double, bool> Allows { get; init; }

    /// <summary>Whether the dispersion is estimated (Pearson) instead of 1.</summary>
    public bool EstimatesDispersion { get; init; }

    /// <summary>0/1 outcome, logit link.</summary>
    public static GlmFamily Logit { get; } = new()
    {
        Mean = eta => eta >= 0 ? 1 / (1 + Math.Exp(-eta)) : Math.Exp(eta) / (1 + Math.Exp(eta)),
        Slope = mu => mu * (1 - mu),
        Variance = mu => mu * (1 - mu),
        Deviance = (y, mu) => -2 * (y == 1 ? Math.Log(mu) : Math.Log(1 - mu)),
        Start = (y, _) => (y + 0.5) / 2,
        Link = mu => Math.Log(mu / (1 - mu)),
        Allows = y => y is 0 or 1,
    };

    /// <summary>Counts, log link, variance equal to the mean.</summary>
    public static GlmFamily Poisson { get; } = LogLink(mu => mu, (y, mu) => 2 * (YLogRatio(y, mu) - (y - mu))) with { Allows = y => y >= 0 };

    /// <summary>Positive amounts, log link, variance proportional to the square of the mean.</summary>
    public static GlmFamily Gamma { get; } = LogLink(mu => mu * mu, (y, mu) => 2 * (((y - mu) / mu) - Math.Log(y / mu))) with
    {
        Allows = y => y > 0,
        EstimatesDispersion = true,
    };

    /// <summary>Counts, log link, variance μ + μ²/θ.</summary>
    public static GlmFamily NegativeBinomial(double theta) =>
        LogLink(mu => mu + (mu * mu / theta), (y, mu) => 2 * (YLogRatio(y, mu) - ((y + theta) * Math.Log((y + theta) / (mu + theta))))) with
        {
            Allows = y => y >= 0 && Math.Floor(y) == y,
        };

    private static double YLogRatio(double y, double mu) => y == 0 ? 0 : y * Math.Log(y / mu);

    private static GlmFamily LogLink(Func<double, double> variance, Func<double, double, double> deviance) => new()
    {
        Mean = Math.Exp,
        Slope = mu => mu,
        Variance = variance,
        Deviance = deviance,
        Start = (y, mean) => (y + mean) / 2,
        Link = Math.Log,
        Allows = _ => true,
    };
}
