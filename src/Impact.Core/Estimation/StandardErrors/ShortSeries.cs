using Impact.Core.Numerics;

namespace Impact.Core.Estimation.StandardErrors;

/// <summary>What the t statistic of a coefficient does by chance alone in a short series whose errors hang together.</summary>
/// <remarks>
/// With a few dozen moments Newey-West errors are far too small against Student's distribution (simulation in docs/METHODS.md). The statistic does not depend on coefficients or on
/// the size of the errors, only on how they hang together: its distribution is simulated with normal first-order errors. From so few moments their correlation is not known well, and where
/// it looks too small the error does, too. So series are simulated with every correlation of 0, 0.1 … 0.9, and those count of which the residuals hang together as in the series itself:
/// approximate Bayesian computation with an even prior (Beaumont, Zhang and Balding 2002, Genetics 162(4), 2025–2035). Draw b uses stream b of the seed.
/// </remarks>
internal sealed class ShortSeries
{
    private const int Draws = 1999;
    private const double Step = 0.1;
    private const int Steps = 10;

    private readonly Fit fit;
    private readonly int lags;
    private readonly double[][] series;

    /// <summary>Prepares the simulation and estimates the correlation.</summary>
    /// <param name="fit">The fitted series, rows in order of time.</param>
    /// <param name="lags">Lags of the Newey-West errors.</param>
    /// <param name="seed">Seed of the analysis.</param>
    public ShortSeries(Fit fit, int lags, ulong seed)
    {
        (this.fit, this.lags) = (fit, lags);
        var alike = Alike(LagOne(fit.Residuals), seed);
        Correlation = alike.Average(drawn => drawn.Correlation);
        series = [.. alike.Select(drawn => drawn.Errors)];
    }

    /// <summary>Correlation between the errors of one moment and the next, 0 to 0.9: the mean of the series that count.</summary>
    public double Correlation { get; }

    /// <summary>The term with p-value and interval by the simulated distribution.</summary>
    /// <param name="term">The term with its Newey-West error.</param>
    /// <param name="coefficient">Number of the coefficient in the fit.</param>
    /// <param name="level">Coverage of the interval.</param>
    public TermEstimate Replace(TermEstimate term, int coefficient, double level)
    {
        if (term is not { Se: { } se, Statistic: { } statistic }) return term;
        var weights = WeightsOf(coefficient);
        double[] chance = [.. series.Select(errors => Statistic(weights, errors)).Order()];
        var half = se * chance[Math.Min(Draws - 1, (int)Math.Ceiling(level * (Draws + 1)) - 1)];
        return term with
        {
            Df = null,
            P = (1.0 + chance.Count(t => t >= Math.Abs(statistic))) / (Draws + 1),
            Low = term.Value - half,
            High = term.Value + half,
        };
    }

    private static double[] Normals(int count, CounterRandom random) => [.. Enumerable.Range(0, count).Select(_ => random.NextNormal())];

    /// <summary>First-order errors that were going on before the series began.</summary>
    private static double[] Errors(double[] innovations, double correlation)
    {
        var errors = innovations.ToArray();
        errors[0] /= Math.Sqrt(1 - (correlation * correlation));
        for (var t = 1; t < errors.Length; t++) errors[t] += correlation * errors[t - 1];
        return errors;
    }

    /// <summary>Of all that is drawn the part of which the residuals hang together most as they do here.</summary>
    private (double Correlation, double[] Errors)[] Alike(double observed, ulong seed)
    {
        var drawn = from b in Enumerable.Range(0, Draws)
                    let innovations = Normals(fit.N, new CounterRandom(seed, (ulong)b))
                    from k in Enumerable.Range(0, Steps)
                    let errors = Errors(innovations, Step * k)
                    select (Correlation: Step * k, Errors: errors, Distance: Math.Abs(LagOne(Residuals(errors)) - observed));
        return [.. drawn.OrderBy(d => d.Distance).Take(Draws).Select(d => (d.Correlation, d.Errors))];
    }

    private static double LagOne(double[] residuals) => Kernels.Dot(residuals.AsSpan(1), residuals.AsSpan(0, residuals.Length - 1)) / Kernels.Dot(residuals, residuals);

    private double[] Residuals(double[] errors)
    {
        var rest = errors.ToArray();
        foreach (var q in fit.Orthonormal) Kernels.AddScaled(-Kernels.Dot(q, errors), q, rest);
        return rest;
    }

    /// <summary>The n weights with which a coefficient adds up the outcome: a row of R⁻¹Q'.</summary>
    private double[] WeightsOf(int coefficient)
    {
        var row = new double[fit.Orthonormal.Count];
        row[coefficient] = 1;
        fit.Triangle.SolveTransposed(row);
        var weights = new double[fit.N];
        for (var j = 0; j < row.Length; j++) Kernels.AddScaled(row[j], fit.Orthonormal[j], weights);
        return weights;
    }

    /// <summary>Absolute t statistic of a coefficient that is zero.</summary>
    private double Statistic(double[] weights, double[] errors)
    {
        double[] scores = [.. Residuals(errors).Zip(weights, (r, w) => r * w)];
        var variance = Kernels.Dot(scores, scores);
        for (var l = 1; l <= lags; l++) variance += 2 * (1 - (l / (lags + 1.0))) * Kernels.Dot(scores.AsSpan(l), scores.AsSpan(0, fit.N - l));
        return Math.Abs(Kernels.Dot(weights, errors)) / Math.Sqrt(variance * fit.N / fit.ResidualDf);
    }
}
