using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation.Missing;

/// <summary>The probability that the outcome of a unit is observed: at once, or wave after wave among those who were still there.</summary>
/// <param name="Observed">1 observed, 0 missing, n values.</param>
/// <param name="Steps">The logistic models, one per wave at which somebody left; none when everybody stayed and there is nothing to model.</param>
internal sealed record Staying(double[] Observed, IReadOnlyList<StayStep> Steps)
{
    /// <summary>Everybody, before anybody has left.</summary>
    /// <param name="units">Number of units, n.</param>
    public static Staying Everybody(int units) => new([.. Enumerable.Repeat(1.0, units)], []);

    /// <summary>Fits the model; null when a column tells who stayed without error, or nobody did.</summary>
    public static Staying? Of(double[] observed, Design design) => Everybody(observed.Length).Then(observed, design);

    /// <summary>The units that are still there.</summary>
    public int[] Present => [.. Enumerable.Range(0, Observed.Length).Where(i => Observed[i] == 1)];

    /// <summary>The next wave, among those who are still there; null when its model cannot be fitted.</summary>
    /// <param name="observed">1 observed at the next wave, 0 missing, n values; who is no longer there counts as missing.</param>
    /// <param name="design">Columns known before that wave, one row for each unit of <see cref="Present"/>.</param>
    public Staying? Then(double[] observed, Design design)
    {
        var present = Present;
        double[] stayed = Array.ConvertAll(present, i => observed[i]);
        var next = new double[observed.Length];
        foreach (var unit in present) next[unit] = observed[unit];
        if (stayed.All(r => r == 1)) return this;
        return Propensity.Fit(stayed, design) is { } model ? new Staying(next, [.. Steps, StayStep.Of(present, model, observed.Length)]) : null;
    }

    /// <summary>Weight of a unit: one over the product of the probabilities, nothing when it did not stay.</summary>
    public double Weight(int unit) => Observed[unit] / Steps.Aggregate(1.0, (product, step) => product * step.Probability[unit]);

    /// <summary>Coefficients and range of the probabilities of the first model; null without a model.</summary>
    public object? Summary => Steps.Count == 0 ? null : InverseProbability.Summary(Steps[0].Model);

    /// <summary>What the estimation of the models adds to the influence function of a weighted mean.</summary>
    /// <param name="own">Influence of each unit with the weights known; proportional to its weight.</param>
    public double[] Correction(double[] own)
    {
        var all = new double[own.Length];
        foreach (var step in Steps) step.AddCorrection(own, all);
        return all;
    }
}

/// <summary>Who stayed from one wave to the next.</summary>
/// <param name="Units">The units that were there before.</param>
/// <param name="Model">The probability to stay of each of them.</param>
/// <param name="Probability">The same by number of the unit, 1 for who was not there: n values.</param>
internal sealed record StayStep(int[] Units, Propensity Model, double[] Probability)
{
    /// <summary>A step of a fitted model.</summary>
    public static StayStep Of(int[] units, Propensity model, int n)
    {
        double[] probability = [.. Enumerable.Repeat(1.0, n)];
        for (var k = 0; k < units.Length; k++) probability[units[k]] = model.Score[k];
        return new StayStep(units, model, probability);
    }

    /// <summary>Adds what estimating this model does to the influence of each unit that was there.</summary>
    /// <remarks>
    /// The derivative of 1/p to the coefficients of a logistic model is -(1 - p)/p times the columns. The model was fitted on m of the n units: its own influence counts n/m, the mean of the
    /// derivative over all units m/n, so that the two cancel.
    /// </remarks>
    public void AddCorrection(double[] own, double[] all)
    {
        double[] slope = [.. Units.Select((unit, k) => -(1 - Model.Score[k]) * own[unit])];
        var added = Model.Model.Influence(Model.Model.MeanColumns(slope));
        for (var k = 0; k < Units.Length; k++) all[Units[k]] += added[k];
    }
}
