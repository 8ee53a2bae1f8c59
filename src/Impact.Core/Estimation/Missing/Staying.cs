using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation.Missing;

/// <summary>The probability that the outcome of a unit is observed.</summary>
/// <param name="Observed">1 observed, 0 missing, n values.</param>
/// <param name="Model">The logistic model; null when everybody stayed and there is nothing to model.</param>
internal sealed record Staying(double[] Observed, Propensity? Model)
{
    /// <summary>Fits the model; null when a column tells who stayed without error, or nobody did.</summary>
    public static Staying? Of(double[] observed, Design design)
    {
        if (observed.All(r => r == 1)) return new Staying(observed, null);
        return Propensity.Fit(observed, design) is { } model ? new Staying(observed, model) : null;
    }

    /// <summary>Weight of a unit: one over the probability, nothing when it did not stay.</summary>
    public double Weight(int unit) => Model is null ? 1 : Observed[unit] / Model.Score[unit];

    /// <summary>Coefficients and range of the probabilities; null without a model.</summary>
    public object? Summary => Model is null ? null : InverseProbability.Summary(Model);

    /// <summary>What the estimation of the model adds to the influence function of a weighted mean.</summary>
    /// <param name="own">Influence of each unit with the weights known; proportional to its weight.</param>
    /// <remarks>The derivative of 1/p to the coefficients of a logistic model is -(1 - p)/p times the columns.</remarks>
    public double[] Correction(double[] own) => Model is null
        ? new double[own.Length]
        : Model.Model.Influence(Model.Model.MeanColumns([.. own.Select((f, i) => -(1 - Model.Score[i]) * f)]));
}
