using Impact.Core.Estimation.Sensitivity;
using Chi = Impact.Core.Numerics.ChiSquared;

namespace Impact.Core.Estimation.Shares;

/// <summary>The shares of two groups compared.</summary>
internal static class TwoShares
{
    /// <summary>The estimator <c>proportions</c>: terms <c>difference</c>, <c>risk-ratio</c>, <c>odds-ratio</c> of the first group against the
    /// second; a ratio without a value is left out and named in the diagnostics.</summary>
    public static Estimator Estimator { get; } = new("proportions", CountFields.Fields, request =>
        CountFields.Use(request, 2, counts => Estimate(counts[0], counts[1], request.Level)));

    private static Estimate Estimate(Count x, Count y, double level)
    {
        var (risk, odds) = (RiskRatio.Katz(x, y, level), OddsRatio.Woolf(x, y, level));
        TermEstimate?[] terms = [Difference(x, y, level), Term("risk-ratio", risk), Term("odds-ratio", odds)];
        return new Estimate
        {
            Estimator = "proportions",
            N = x.N + y.N,
            Terms = [.. terms.OfType<TermEstimate>()],
            Diagnostics = new Dictionary<string, object?>
            {
                ["shares"] = new[] { x.Share, y.Share },
                ["interval"] = "newcombe-10",
                ["wald"] = OneShare.Bounds(OtherIntervals.Wald(x, y, level)),
                ["agresti_caffo"] = OneShare.Bounds(OtherIntervals.AgrestiCaffo(x, y, level)),
                ["fisher"] = Fisher(x, y, level),
                ["chi_squared"] = Pearson(x, y, corrected: false),
                ["chi_squared_yates"] = Pearson(x, y, corrected: true),
                ["number_needed"] = x.Share == y.Share ? null : 1 / (x.Share - y.Share),
                ["e_value"] = risk is null ? null : new[] { EValue.Of(risk.Value), EValue.OfInterval(risk.Interval) },
                ["not_estimable"] = NotEstimated(risk, odds),
            },
        };
    }

    /// <summary>Share x less share y: Newcombe's interval, Fisher's exact p.</summary>
    internal static TermEstimate Difference(Count x, Count y, double level)
    {
        var (low, high) = Newcombe.Difference(x, y, level);
        var se = Math.Sqrt(x.Share * (1 - x.Share) / x.N + y.Share * (1 - y.Share) / y.N);
        return new("difference", x.Share - y.Share) { Se = se > 0 ? se : null, P = new FisherExact(x, y).P, Low = low, High = high };
    }

    private static TermEstimate? Term(string name, Ratio? ratio) =>
        ratio is null ? null : new(name, ratio.Value) { P = ratio.P, Low = ratio.Interval.Low, High = ratio.Interval.High };

    private static Dictionary<string, object?> Fisher(Count x, Count y, double level)
    {
        var fisher = new FisherExact(x, y);
        return new() { ["p"] = fisher.P, ["odds_ratio"] = fisher.OddsRatio, ["interval"] = OneShare.Bounds(fisher.Interval(level)) };
    }

    private static Dictionary<string, object?>? Pearson(Count x, Count y, bool corrected) =>
        TwoByTwo.ChiSquared(x, y, corrected) is { } statistic
            ? new() { ["statistic"] = statistic, ["df"] = 1, ["p"] = Chi.UpperTail(statistic, 1) }
            : null;

    private static Dictionary<string, object?> NotEstimated(Ratio? risk, Ratio? odds)
    {
        var missing = new Dictionary<string, object?>();
        if (risk is null) missing["risk-ratio"] = RefusalReason.ZeroEvents.Id;
        if (odds is null) missing["odds-ratio"] = RefusalReason.ZeroEvents.Id;
        return missing;
    }
}
