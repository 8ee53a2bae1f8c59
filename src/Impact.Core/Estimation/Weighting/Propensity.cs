using Impact.Core.Estimation.Glm;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Weighting;

/// <summary>The probability of treatment given the covariates, by logistic regression.</summary>
/// <param name="Score">Probability of each unit, between 0 and 1.</param>
/// <param name="Model">The regression, for what it adds to influence functions.</param>
/// <param name="Coefficients">Coefficients by column name.</param>
internal sealed record Propensity(double[] Score, Nuisance Model, IReadOnlyDictionary<string, object?> Coefficients)
{
    /// <summary>Fits the model; null when a covariate tells treated and untreated apart without error.</summary>
    /// <param name="treated">1 treated, 0 not, n values.</param>
    /// <param name="design">Independent columns, intercept included.</param>
    public static Propensity? Fit(double[] treated, Design design)
    {
        if (new GeneralisedLinearModel(treated, design, GlmFamily.Logit).Fit() is not { } fit) return null;
        double[] residual = [.. treated.Zip(fit.Means, (a, e) => a - e)];
        var model = new Nuisance(design, Nuisance.Predict(design, fit.Coefficients), residual, fit.Working.Triangle.InverseCrossProduct());
        return new Propensity(
            fit.Means, model, design.Names.Zip(fit.Coefficients).ToDictionary(p => p.First, p => (object?)p.Second));
    }

    /// <summary>
    /// Inverse probability tilting: odds exp(xb) that make the weighted untreated resemble the treated in every column; null when there are none.
    /// </summary>
    /// <remarks>Graham, Pinto and Egel (2012); used by Sant'Anna and Zhao (2020). Damped Newton on the convex criterion from the logistic solution.</remarks>
    public static double[]? TiltedOdds(double[] treated, Design design)
    {
        if (Fit(treated, design) is not { } start) return null;
        double[] coefficients = [.. start.Coefficients.Values.Select(c => (double)c!)];
        var value = Criterion(treated, Nuisance.Predict(design, coefficients));
        for (var step = 0; step < 100; step++)
        {
            var odds = Array.ConvertAll(Nuisance.Predict(design, coefficients), Math.Exp);
            double[] gradient = [.. design.Columns.Select(c => c.Select((x, i) => (treated[i] - ((1 - treated[i]) * odds[i])) * x).Sum())];
            double[] curvature = [.. odds.Zip(treated, (o, a) => (1 - a) * o)];
            if (CurvatureOf(design, curvature) is not { } inverse) return null;
            var direction = inverse.Times(gradient);
            if (Kernels.Dot(direction, gradient) < 1e-22 * treated.Length) return Array.ConvertAll(Nuisance.Predict(design, coefficients), Math.Exp);
            if (Step(treated, design, (coefficients, direction, value)) is not { } next) return null;
            (coefficients, value) = next;
        }
        return null;
    }

    private static (double[] Coefficients, double Value)? Step(double[] treated, Design design, (double[] From, double[] Direction, double Value) at)
    {
        for (var length = 1.0; length > 1e-10; length /= 2)
        {
            double[] tried = [.. at.From.Zip(at.Direction, (b, d) => b + (length * d))];
            var value = Criterion(treated, Nuisance.Predict(design, tried));
            if (value >= at.Value - (1e-12 * Math.Abs(at.Value))) return (tried, value);
        }
        return null;
    }

    private static double Criterion(double[] treated, double[] predictor) =>
        treated.Zip(predictor, (a, p) => a == 1 ? p : -Math.Exp(p)).Sum();

    private static SquareMatrix? CurvatureOf(Design design, double[] weights)
    {
        int[] used = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0)];
        double[] Of(double[] all) => Array.ConvertAll(used, i => all[i]);
        var model = new LinearModel(new double[used.Length], design with { Columns = [.. design.Columns.Select(Of)] }) { Weights = Of(weights) };
        return model.Fit() is { Dropped.Count: 0 } fit ? fit.Triangle.InverseCrossProduct() : null;
    }
}
