namespace Impact.Core.Estimation.Weighting;

/// <summary>Weighted means of the two arms and what the weights do to the sample.</summary>
/// <param name="Data">The data.</param>
/// <param name="Weights">Weight of each unit, in its own arm.</param>
internal sealed record WeightedArms(TreatedData Data, double[] Weights)
{
    /// <summary>Largest part of the weight of an arm that one unit may carry.</summary>
    public const double LargestShare = 0.5;

    /// <summary>Weighted mean outcome of the treated.</summary>
    public double TreatedMean => Mean(1);

    /// <summary>Weighted mean outcome of the untreated.</summary>
    public double UntreatedMean => Mean(0);

    /// <summary>Difference of the weighted means (Hájek).</summary>
    public double Effect => TreatedMean - UntreatedMean;

    /// <summary>Whether one unit carries so much of an arm that there is no comparison.</summary>
    public bool LacksOverlap => Math.Max(LargestShareOf(1), LargestShareOf(0)) > LargestShare;

    /// <summary>Standard error of the effect when the weights are taken as given: HC0 of the weighted regression on treatment.</summary>
    public double FixedWeightsSe
    {
        get
        {
            var (treated, untreated) = (TreatedMean, UntreatedMean);
            double Arm(double arm, double mean) => Units(arm).Sum(i => Square(Weights[i] * (Data.Outcome[i] - mean))) / Square(Total(arm));
            return Math.Sqrt(Arm(1, treated) + Arm(0, untreated));
        }
    }

    /// <summary>Effective sample sizes, largest shares and means, by name.</summary>
    public IReadOnlyDictionary<string, object?> Diagnostics => new Dictionary<string, object?>
    {
        ["mean_treated"] = TreatedMean,
        ["mean_control"] = UntreatedMean,
        ["se_fixed_weights_HC0"] = FixedWeightsSe,
        ["ess_treated"] = EffectiveSize(1),
        ["ess_control"] = EffectiveSize(0),
        ["weight_max_share_treated"] = LargestShareOf(1),
        ["weight_max_share_control"] = LargestShareOf(0),
        ["balance"] = Balance.Table(Data, Weights),
    };

    private double EffectiveSize(double arm) => Square(Total(arm)) / Units(arm).Sum(i => Square(Weights[i]));

    private double LargestShareOf(double arm) => Units(arm).Max(i => Weights[i]) / Total(arm);

    private double Mean(double arm) => Units(arm).Sum(i => Weights[i] * Data.Outcome[i]) / Total(arm);

    private double Total(double arm) => Units(arm).Sum(i => Weights[i]);

    private IEnumerable<int> Units(double arm) => Enumerable.Range(0, Data.N).Where(i => Data.Treated[i] == arm);

    private static double Square(double x) => x * x;
}
