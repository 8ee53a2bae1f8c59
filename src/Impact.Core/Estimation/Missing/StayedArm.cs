using Impact.Core.Estimation.Weighting;

namespace Impact.Core.Estimation.Missing;

/// <summary>The weighted outcomes of one arm.</summary>
internal sealed class StayedArm
{
    /// <summary>Largest part of the weight that one unit may carry.</summary>
    private const double LargestShare = 0.5;

    private readonly WeightedMean mean;
    private readonly Staying staying;

    /// <summary>Weighs the units of an arm.</summary>
    /// <param name="outcome">y, n values; NaN is missing.</param>
    /// <param name="staying">The probability of being observed.</param>
    /// <param name="size">What a unit counts for before anybody leaves: 0 outside the arm, 1 in it, or what stands below the line of a ratio.</param>
    public StayedArm(double[] outcome, Staying staying, Func<int, double> size)
    {
        this.staying = staying;
        mean = new WeightedMean(
            Array.ConvertAll(outcome, y => double.IsNaN(y) ? 0 : y),
            [.. outcome.Select((y, i) => double.IsNaN(y) || size(i) == 0 ? 0 : size(i) * staying.Weight(i))]);
    }

    /// <summary>Units whose outcome is observed.</summary>
    public int Stayed => mean.Weights.Count(w => w > 0);

    /// <summary>Whether one unit carries so much that the mean is its own.</summary>
    public bool LacksOverlap => Share > LargestShare;

    /// <summary>Units of equal weight that would tell as much: (Σw)²/Σw² (Kish 1965).</summary>
    public double Effective => mean.Weights.Sum() * mean.Weights.Sum() / mean.Weights.Sum(w => w * w);

    /// <summary>The weighted mean with its influence function.</summary>
    public Influence Mean
    {
        get
        {
            double[] own = [.. Enumerable.Range(0, mean.Values.Length).Select(mean.InfluenceOf)];
            return new Influence(mean.Value, [.. own.Zip(staying.Correction(own), (a, b) => a + b)]);
        }
    }

    /// <summary>Adds mean, size and weights of the arm to the diagnostics.</summary>
    public void Describe(Dictionary<string, object?> diagnostics, string suffix)
    {
        diagnostics["mean" + suffix] = mean.Value;
        diagnostics["observed" + suffix] = Stayed;
        diagnostics["ess" + suffix] = Effective;
        diagnostics["weight_max_share" + suffix] = Share;
    }

    private double Share => mean.Weights.Max() / mean.Weights.Sum();
}
