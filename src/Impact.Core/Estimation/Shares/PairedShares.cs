using Chi = Impact.Core.Numerics.ChiSquared;

namespace Impact.Core.Estimation.Shares;

/// <summary>The shares of the same persons at two moments compared.</summary>
internal static class PairedShares
{
    /// <summary>The estimator <c>mcnemar</c>: the table is [[yes-yes, yes-no], [no-yes, no-no]], before in the rows. Terms <c>difference</c>
    /// (share before less share after) and <c>odds-ratio</c> (yes to no against no to yes), which is left out and named in the diagnostics when nobody went from no to yes.</summary>
    public static Estimator Estimator { get; } = new("mcnemar", [new("table", FieldKind.Numbers, true)], Run);

    private static Estimation Run(EstimationRequest request)
    {
        var cells = request.Numbers("table");
        if (cells.Count != 4 || !cells.All(CountFields.IsWhole)) return Specification.Refuse(RefusalReason.InvalidField, "table");
        var pairs = new PairedCounts((int)cells[0], (int)cells[1], (int)cells[2], (int)cells[3]);
        return pairs.N == 0 ? new NotEstimable(RefusalReason.TooFewObservations) : Estimate(pairs, request.Level);
    }

    private static Estimate Estimate(PairedCounts pairs, double level)
    {
        var (low, high) = Newcombe.PairedDifference(pairs, level);
        var p = McNemar.ExactP(pairs);
        var difference = new TermEstimate("difference", pairs.Before.Share - pairs.After.Share) { P = p, Low = low, High = high };
        TermEstimate[] odds = McNemar.OddsRatio(pairs, level) is { } ratio && double.IsFinite(ratio.Value)
            ? [new("odds-ratio", ratio.Value) { P = p, Low = ratio.Interval.Low, High = ratio.Interval.High }]
            : [];
        return new Estimate
        {
            Estimator = "mcnemar",
            N = pairs.N,
            Terms = [difference, .. odds],
            Diagnostics = new Dictionary<string, object?>
            {
                ["interval"] = "newcombe-paired-10",
                ["exact_p"] = p,
                ["mid_p"] = McNemar.MidP(pairs),
                ["chi_squared"] = Pearson(McNemar.ChiSquared(pairs, corrected: false)),
                ["chi_squared_edwards"] = Pearson(McNemar.ChiSquared(pairs, corrected: true)),
                ["changed"] = pairs.Changed,
                ["not_estimable"] = odds.Length > 0 ? new Dictionary<string, object?>() : new Dictionary<string, object?> { ["odds-ratio"] = RefusalReason.ZeroEvents.Id },
            },
        };
    }

    private static Dictionary<string, object?> Pearson(double statistic) =>
        new() { ["statistic"] = statistic, ["df"] = 1, ["p"] = Chi.UpperTail(statistic, 1) };
}
