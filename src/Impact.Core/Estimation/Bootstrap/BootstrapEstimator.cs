namespace Impact.Core.Estimation.Bootstrap;

/// <summary>Means of skewed values, such as costs, with an interval that needs no distribution.</summary>
internal static class BootstrapEstimator
{
    private const int UsualReplicates = 1999;

    /// <summary>The estimator <c>bootstrap</c>: term <c>mean</c>, or <c>difference</c> of two groups (the first in <c>order</c> less the second), with the
    /// bias-corrected and accelerated interval; percentile and basic intervals in the diagnostics. With <c>cluster</c> whole clusters are drawn.</summary>
    public static Estimator Estimator { get; } = new(
        "bootstrap",
        [
            Field.Column("outcome"), Field.Group("group"), new("order", FieldKind.Words), Field.Group("cluster"),
            new("replicates", FieldKind.Number),
        ],
        Run);

    private static Estimation Run(EstimationRequest request)
    {
        var replicates = request.Number("replicates") ?? UsualReplicates;
        if (replicates is not (>= 99 and <= 1_000_000) || replicates != Math.Floor(replicates)) return Specification.Refuse(RefusalReason.InvalidField, "replicates");
        var labels = request.Has("group") ? request.TextsOf(request.Word("group")) : null;
        IReadOnlyList<string> levels = request.Has("order") ? request.Words("order") : [.. (labels ?? []).Distinct().Order(StringComparer.Ordinal)];
        if (labels is not null && levels.Count != 2) return Specification.Refuse(RefusalReason.InvalidField, request.Has("order") ? "order" : "group");
        int[] rows = [.. Enumerable.Range(0, request.Table.Rows).Where(i => labels is null || levels.Contains(labels[i]))];
        var values = request.Outcome();
        var clusters = request.Has("cluster") ? request.TextsOf(request.Word("cluster")) : null;
        var means = rows.Length < 2 ? null : new ResampledMeans(
            [.. rows.Select(i => values[i])],
            labels is null ? null : [.. rows.Select(i => labels[i] == levels[0])],
            clusters is null ? null : [.. rows.Select(i => clusters[i])]);
        if (means is null || !double.IsFinite(means.Observed)) return new NotEstimable(RefusalReason.TooFewObservations);
        if (clusters is not null && means.Count < 4) return new NotEstimable(RefusalReason.TooFewClusters);
        return Estimate(request, means, (rows.Length, (int)replicates));
    }

    private static Estimation Estimate(EstimationRequest request, ResampledMeans means, (int Rows, int Replicates) size)
    {
        var bootstrap = means.Resample(request.Seed, size.Replicates);
        var acceleration = BootstrapDistribution.Acceleration(means.LeftOut);
        if (bootstrap.Bca(request.Level, acceleration) is not { } interval) return new NotEstimable(RefusalReason.NoVariation);
        var (percentile, basic) = (bootstrap.Percentile(request.Level), bootstrap.Basic(request.Level));
        return new Estimate
        {
            Estimator = request.Estimator,
            N = size.Rows,
            Clusters = request.Has("cluster") ? means.Count : null,
            Terms = [new(request.Has("group") ? "difference" : "mean", means.Observed) { Se = bootstrap.Moments.Sd, Low = interval.Low, High = interval.High }],
            Diagnostics = new Dictionary<string, object?>
            {
                ["interval"] = "bootstrap-bca",
                ["replicates"] = size.Replicates,
                ["seed"] = request.Seed,
                ["bias"] = bootstrap.Bias,
                ["z0"] = bootstrap.BiasCorrection,
                ["acceleration"] = acceleration,
                ["percentile"] = new[] { percentile.Low, percentile.High },
                ["basic"] = new[] { basic.Low, basic.High },
            },
        };
    }
}
