using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Glm;

/// <summary>A generalised linear model, before it is fitted.</summary>
/// <param name="Outcome">y, n values.</param>
/// <param name="Design">X; its columns are independent.</param>
/// <param name="Family">Distribution and link.</param>
internal sealed record GeneralisedLinearModel(double[] Outcome, Design Design, GlmFamily Family)
{
    private const int MostSteps = 100;
    private const double Still = 1e-13;
    private const double NearlyStill = 1e-8;

    /// <summary>Known part of the linear predictor, n values; null for none.</summary>
    public double[]? Offset { get; init; }

    /// <summary>Weight of each row; null for equal weights.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Maximum likelihood by iteratively reweighted least squares; null when there is no finite maximum (separation).</summary>
    /// <param name="from">Coefficients to start from; null for the usual start.</param>
    /// <remarks>
    /// McCullagh and Nelder (1989), section 2.5, on the QR of the linear model. Steps until the coefficients stand still to the last digits; the weights of the result are those at the maximum
    /// (R's <c>glm</c> uses those of one step before). Under separation the steps keep their size and never settle.
    /// </remarks>
    public GlmFit? Fit(double[]? from = null)
    {
        var eta = from is null ? StartingPredictor() : Predict(from);
        var (before, moved) = (from, double.PositiveInfinity);
        for (var step = 0; step < MostSteps; step++)
        {
            if (Reweighted(eta).Fit() is not { } fit || fit.Dropped.Count > 0 || !fit.Coefficients.All(double.IsFinite)) return null;
            eta = Predict(fit.Coefficients);
            var move = before is null ? double.PositiveInfinity : Move(before, fit.Coefficients);
            if (move < Still || (move < NearlyStill && move >= moved)) return Finish(eta);
            (before, moved) = (fit.Coefficients, move);
        }
        return null;
    }

    private GlmFit? Finish(double[] eta) => Reweighted(eta).Fit() is { } fit ? new GlmFit(this, fit, Array.ConvertAll(Predict(fit.Coefficients), e => Family.Mean(e))) : null;

    private double[] StartingPredictor()
    {
        var mean = Outcome.Average();
        return Array.ConvertAll(Outcome, y => Family.Link(Family.Start(y, mean)));
    }

    private double[] Predict(double[] coefficients)
    {
        var eta = Offset?.ToArray() ?? new double[Outcome.Length];
        for (var j = 0; j < coefficients.Length; j++) Kernels.AddScaled(coefficients[j], Design.Columns[j], eta);
        return eta;
    }

    private LinearModel Reweighted(double[] eta)
    {
        var (working, weights) = (new double[eta.Length], new double[eta.Length]);
        for (var i = 0; i < eta.Length; i++)
        {
            var mu = Family.Mean(eta[i]);
            var slope = Family.Slope(mu);
            // A row whose mean has come to the edge of what a double can hold has nothing left to say.
            var isDecided = slope == 0;
            working[i] = eta[i] - (Offset?[i] ?? 0) + (isDecided ? 0 : (Outcome[i] - mu) / slope);
            weights[i] = isDecided ? 0 : (Weights?[i] ?? 1) * slope * slope / Family.Variance(mu);
        }
        return new LinearModel(working, Design) { Weights = weights, WeightsArePrecisions = true };
    }

    /// <summary>The largest change of a coefficient, relative to its size.</summary>
    private static double Move(double[] before, double[] after) =>
        before.Zip(after).Max(pair => Math.Abs(pair.First - pair.Second) / (1e-4 + Math.Abs(pair.Second)));
}

/// <summary>A fitted generalised linear model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Working">The weighted linear model at the maximum: its scores are those of the likelihood.</param>
/// <param name="Means">Fitted means, n values.</param>
internal sealed record GlmFit(GeneralisedLinearModel Model, Fit Working, double[] Means)
{
    /// <summary>The coefficients.</summary>
    public double[] Coefficients => Working.Coefficients;

    /// <summary>The deviance.</summary>
    public double Deviance => Model.Outcome.Zip(Means, Model.Family.Deviance).Sum();

    /// <summary>Sum of the squared Pearson residuals.</summary>
    public double PearsonChiSquared => Model.Outcome.Zip(Means, (y, mu) => (y - mu) * (y - mu) / Model.Family.Variance(mu)).Sum();

    /// <summary>Pearson's estimate of the dispersion.</summary>
    public double PearsonDispersion => PearsonChiSquared / Working.ResidualDf;

    /// <summary>Degrees of freedom when rows are independent: infinite, unless the dispersion is estimated.</summary>
    public double Df => Model.Family.EstimatesDispersion ? Working.ResidualDf : double.PositiveInfinity;

    /// <summary>Covariance of the coefficients from the information, or HC0 without factor.</summary>
    /// <param name="robust">Whether HC0.</param>
    public Covariance CovarianceOf(bool robust)
    {
        if (robust) return Covariance.Of(Working, CovarianceKind.HC0)! with { Df = _ => Df };
        var dispersion = Model.Family.EstimatesDispersion ? PearsonDispersion : 1;
        var inverse = Working.Triangle.InverseCrossProduct();
        return new Covariance(new SquareMatrix(inverse.Size).Plus(dispersion, inverse), _ => Df);
    }
}
