using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Shares;

/// <summary>How many times as often events happened in one group as in another, per unit of time followed.</summary>
/// <remarks>
/// Given the total, the events of the first group are binomial (Przyborowski and Wilenski 1940); the exact interval follows from Clopper and Pearson's, as R's
/// <c>poisson.test</c>. Reference: topic <c>counts</c>, case <c>rate_ratio_two_samples</c>.
/// </remarks>
internal static class RateRatio
{
    /// <summary>R's tolerance for calling two probabilities the same.</summary>
    private const double Same = 1 + 1e-7;

    /// <summary>The estimator <c>rate-ratio</c>: <c>events</c> and <c>time</c>, two numbers each; term <c>rate-ratio</c> with the exact interval.</summary>
    public static Estimator Estimator { get; } = new(
        "rate-ratio", [new("events", FieldKind.Numbers, true), new("time", FieldKind.Numbers, true)], Run);

    private static Estimation Run(EstimationRequest request)
    {
        var (events, time) = (request.Numbers("events"), request.Numbers("time"));
        if (events.Count != 2 || !events.All(CountFields.IsWhole)) return Specification.Refuse(RefusalReason.InvalidField, "events");
        if (time.Count != 2 || time.Any(t => t <= 0)) return Specification.Refuse(RefusalReason.InvalidField, "time");
        if (events.Any(e => e == 0)) return new NotEstimable(RefusalReason.ZeroEvents);
        var (first, second, level) = ((int)events[0], (int)events[1], request.Level);
        var ratio = first / time[0] / (second / time[1]);
        var (low, high) = ClopperPearson.Interval(new Count(first, first + second), level);
        var margin = Normal.Quantile((1 + level) / 2) * Math.Sqrt((1.0 / first) + (1.0 / second));
        return new Estimate
        {
            Estimator = request.Estimator,
            N = first + second,
            Terms =
            [
                new("rate-ratio", ratio)
                {
                    P = ExactP(first, first + second, time[0] / (time[0] + time[1])),
                    Low = low / (1 - low) * time[1] / time[0],
                    High = high / (1 - high) * time[1] / time[0],
                },
            ],
            Diagnostics = new Dictionary<string, object?>
            {
                ["interval"] = "exact",
                ["wald"] = new[] { ratio * Math.Exp(-margin), ratio * Math.Exp(margin) },
                ["rates"] = new[] { first / time[0], second / time[1] },
                ["rate_first"] = OneShare.Bounds(Exact(first, time[0], level)),
            },
        };
    }

    /// <summary>Two-sided: every division of the total that is no more likely than the one seen.</summary>
    internal static double ExactP(int first, int total, double share)
    {
        double Log(int k) => LogGamma.Of(total + 1) - LogGamma.Of(k + 1) - LogGamma.Of(total - k + 1) + (k * Math.Log(share)) + ((total - k) * Math.Log(1 - share));
        var seen = Math.Exp(Log(first)) * Same;
        return Math.Min(1, Enumerable.Range(0, total + 1).Select(k => Math.Exp(Log(k))).Where(p => p <= seen).Sum());
    }

    /// <summary>Exact interval of a rate (Garwood 1936).</summary>
    internal static Interval Exact(int events, double time, double level) => new(
        events == 0 ? 0 : ChiSquared.Quantile((1 - level) / 2, 2 * events) / 2 / time,
        ChiSquared.Quantile((1 + level) / 2, (2 * events) + 2) / 2 / time);
}
