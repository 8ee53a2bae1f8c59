namespace Impact.Core.Estimation.Weighting;

/// <summary>Effect on the treated from the change of each unit between two moments, adjusted for covariates.</summary>
/// <remarks>
/// Sant'Anna and Zhao (2020): <c>Improved</c> (tilted propensity, weighted outcome model) and <c>Traditional</c> (logit, least squares) doubly robust;
/// <c>Outcome</c> regression (Heckman, Ichimura and Todd 1997) and normalised inverse probability weighting (Abadie 2005). Reference: topic <c>drdid</c>.
/// </remarks>
internal sealed record PanelDifference(double[] Change, double[] Treated, Design Design)
{
    private const double CertainlyTreated = 0.999999;

    /// <summary>Method by name: <c>improved</c>, <c>traditional</c> (also <c>dr</c>), <c>reg</c>, <c>ipw</c>; null when it cannot be estimated.</summary>
    public Influence? Effect(string method) => method switch
    {
        "improved" => Improved(),
        "reg" => Outcome(),
        "ipw" => Weighted(),
        _ => Traditional(),
    };

    private int N => Change.Length;

    private bool IsTreated(int i) => Treated[i] == 1;

    private Influence? Improved()
    {
        if (Propensity.TiltedOdds(Treated, Design) is not { } odds) return null;
        double[] weights = [.. odds.Select((o, i) => IsTreated(i) ? 0 : o)];
        if (Nuisance.LeastSquares(Change, Design, weights) is not { } outcome) return null;
        var rest = Minus(Change, outcome.Predictor);
        return Difference(new WeightedMean(rest, Treated), new WeightedMean(rest, weights), []);
    }

    private Influence? Traditional()
    {
        if (Propensity.Fit(Treated, Design) is not { } propensity) return null;
        if (Nuisance.LeastSquares(Change, Design, i => !IsTreated(i)) is not { } outcome) return null;
        var rest = Minus(Change, outcome.Predictor);
        var (treated, untreated) = (new WeightedMean(rest, Treated), new WeightedMean(rest, Odds(propensity)));
        double[] byOutcome = [.. untreated.MeanOf(Design).Zip(treated.MeanOf(Design), (u, t) => u - t)];
        return Difference(treated, untreated, [outcome.Influence(byOutcome), propensity.Model.Influence(Negative(untreated.SlopeOf(Design)))]);
    }

    private Influence? Outcome()
    {
        if (Nuisance.LeastSquares(Change, Design, i => !IsTreated(i)) is not { } outcome) return null;
        var treated = new WeightedMean(Change, Treated);
        var expected = new WeightedMean(outcome.Predictor, Treated);
        return Difference(treated, expected, [outcome.Influence(Negative(expected.MeanOf(Design)))]);
    }

    private Influence? Weighted()
    {
        if (Propensity.Fit(Treated, Design) is not { } propensity) return null;
        var (treated, untreated) = (new WeightedMean(Change, Treated), new WeightedMean(Change, Odds(propensity)));
        return Difference(treated, untreated, [propensity.Model.Influence(Negative(untreated.SlopeOf(Design)))]);
    }

    private double[] Odds(Propensity propensity) =>
        [.. propensity.Score.Select((e, i) => IsTreated(i) ? 0 : Math.Min(e, CertainlyTreated) / (1 - Math.Min(e, CertainlyTreated)))];

    private Influence Difference(WeightedMean treated, WeightedMean untreated, IReadOnlyList<double[]> corrections)
    {
        double[] function = [.. Enumerable.Range(0, N).Select(i => treated.InfluenceOf(i) - untreated.InfluenceOf(i) + corrections.Sum(c => c[i]))];
        return new Influence(treated.Value - untreated.Value, function);
    }

    private static double[] Minus(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static double[] Negative(double[] values) => Array.ConvertAll(values, v => -v);
}

/// <summary>A weighted mean over units, as a part of an effect.</summary>
/// <param name="Values">n values.</param>
/// <param name="Weights">n weights, at least 0.</param>
internal sealed record WeightedMean(double[] Values, double[] Weights)
{
    private readonly double total = Weights.Average();

    /// <summary>The mean.</summary>
    public double Value { get; } = Values.Zip(Weights, (v, w) => v * w).Sum() / Weights.Sum();

    /// <summary>Influence of a unit when the weights are known.</summary>
    public double InfluenceOf(int unit) => Weights[unit] * (Values[unit] - Value) / total;

    /// <summary>Weighted mean of each column.</summary>
    public double[] MeanOf(Design design) => [.. design.Columns.Select(c => Numerics.Kernels.Dot(c, Weights) / Values.Length / total)];

    /// <summary>Derivative of the mean to the coefficients of weights exp(xb).</summary>
    public double[] SlopeOf(Design design)
    {
        double[] influence = [.. Enumerable.Range(0, Values.Length).Select(InfluenceOf)];
        return [.. design.Columns.Select(c => Numerics.Kernels.Dot(c, influence) / Values.Length)];
    }
}
