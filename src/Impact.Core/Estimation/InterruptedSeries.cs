using Impact.Core.Estimation.StandardErrors;

namespace Impact.Core.Estimation;

/// <summary>Change of level and slope of a series at a known moment, with HAC errors.</summary>
/// <remarks>Segmented regression: Wagner et al. (2002), J. Clin. Pharm. Ther. 27(4), 299–309.</remarks>
internal static class InterruptedSeries
{
    private const int FewestBefore = 8;
    private const int FewestAfter = 4;
    private const string Student = "t";
    private const string Simulated = "simulated";

    /// <summary>
    /// The estimator <c>its</c>: <c>level</c> is the jump at the start, <c>slope</c> the change of slope per unit of time. <c>interval: simulated</c> gives p-values and intervals that hold in short series.
    /// </summary>
    public static Estimator Estimator { get; } = new(
        "its",
        [Field.Column("outcome"), Field.Column("time"), new("start", FieldKind.Number, true), new("terms", FieldKind.Terms), new("lag", FieldKind.Number), Field.Choice("interval", Student, Simulated)],
        Run);

    private static Estimation Run(EstimationRequest unsorted)
    {
        var times = unsorted.Outcome("time");
        var request = unsorted with { Table = unsorted.Table.Take([.. Enumerable.Range(0, times.Length).OrderBy(i => times[i])]) };
        var (time, start) = (request.Outcome("time"), request.Number("start")!.Value);
        if (time.Count(t => t < start) < FewestBefore || time.Count(t => t >= start) < FewestAfter) return new NotEstimable(RefusalReason.TooFewObservations);
        if (time.Distinct().Count() < time.Length) return Specification.Refuse(RefusalReason.RepeatedTime, request.Word("time"));
        if (request.Count("lag") < 0) return Specification.Refuse(RefusalReason.InvalidField, "lag");
        var design = Design.Constant(time.Length)
            .With("time", time)
            .With(request.Terms("terms"))
            .With("level", time.Select(t => t >= start ? 1.0 : 0.0))
            .With("slope", time.Select(t => Math.Max(0, t - start)));
        if (new LinearModel(request.Outcome(), design).Fit() is not { } fit || fit.IndexOf("level") < 0 || fit.IndexOf("slope") < 0)
            return new NotEstimable(RefusalReason.SingularDesign);
        if (fit.IsExact) return new NotEstimable(RefusalReason.NoVariation);
        var lag = request.Count("lag");
        return new ErrorModel(ErrorModel.Hac, []) { Lag = lag }.Use(fit, covariance => Result(request, fit, covariance, NeweyWest.LagsFor(fit.N, lag)));
    }

    private static Estimate Result(EstimationRequest request, Fit fit, Covariance covariance, int lags)
    {
        var chance = request.Word("interval", Student) == Simulated ? new ShortSeries(fit, lags, request.Seed) : null;
        var terms = new[] { "level", "slope" }.Concat(fit.Names.Except(["level", "slope"])).Select(name => Wald.Term(fit, covariance, fit.IndexOf(name), request.Level));
        return new()
        {
            Estimator = "its",
            N = fit.N,
            Terms = [.. terms.Select(t => chance?.Replace(t, fit.IndexOf(t.Term), request.Level) ?? t)],
            Diagnostics = new Dictionary<string, object?>
            {
                ["covariance"] = ErrorModel.Hac,
                ["lag"] = lags,
                ["start"] = request.Number("start"),
                ["joint_test"] = JointTest.Of(fit, covariance, [fit.IndexOf("level"), fit.IndexOf("slope")], fit.ResidualDf),
                ["autocorrelation"] = LagOneCorrelation(fit.Residuals),
                ["interval"] = request.Word("interval", Student),
                ["correlation_of_errors"] = chance?.Correlation,
                ["dropped_columns"] = fit.Dropped,
            },
        };
    }

    private static double LagOneCorrelation(double[] residuals) =>
        residuals.Skip(1).Zip(residuals, (now, before) => now * before).Sum() / residuals.Sum(e => e * e);
}
