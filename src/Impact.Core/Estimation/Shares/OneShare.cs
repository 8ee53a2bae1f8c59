namespace Impact.Core.Estimation.Shares;

/// <summary>The share of one group.</summary>
internal static class OneShare
{
    /// <summary>The estimator <c>proportion</c>: term <c>share</c> with the Wilson interval.</summary>
    public static Estimator Estimator { get; } = new("proportion", CountFields.Fields, request =>
        CountFields.Use(request, 1, counts => Estimate(counts[0], request.Level)));

    private static Estimate Estimate(Count count, double level)
    {
        var se = Math.Sqrt(count.Share * (1 - count.Share) / count.N);
        var (low, high) = Wilson.Interval(count.Successes, count.N, level);
        return new Estimate
        {
            Estimator = "proportion",
            N = count.N,
            Terms = [new("share", count.Share) { Se = se > 0 ? se : null, Low = low, High = high }],
            Diagnostics = new Dictionary<string, object?>
            {
                ["interval"] = "wilson",
                ["clopper_pearson"] = Bounds(ClopperPearson.Interval(count, level)),
                ["agresti_coull"] = Bounds(OtherIntervals.AgrestiCoull(count, level)),
                ["jeffreys"] = Bounds(OtherIntervals.Jeffreys(count, level)),
            },
        };
    }

    /// <summary>An interval as a list of two.</summary>
    public static double[] Bounds(Interval interval) => [interval.Low, interval.High];
}
