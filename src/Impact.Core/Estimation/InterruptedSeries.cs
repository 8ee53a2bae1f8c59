using Impact.Core.Estimation.StandardErrors;

namespace Impact.Core.Estimation;

/// <summary>Change of level and slope of a series at a known moment, with HAC errors.</summary>
/// <remarks>Segmented regression: Wagner et al. (2002), J. Clin. Pharm. Ther. 27(4), 299–309.</remarks>
internal static class InterruptedSeries
{
    private const int FewestBefore = 8;
    private const int FewestAfter = 4;
    private const int FewestDf = 3;
    private const string Student = "t";
    private const string Autoregressive = "autoregressive";

    /// <summary>
    /// The estimator <c>its</c>: <c>level</c> is the jump at the start, <c>slope</c> the change of slope per unit of time. <c>interval: autoregressive</c> gives estimates and intervals that hold in short series.
    /// </summary>
    public static Estimator Estimator { get; } = new(
        "its",
        [Field.Column("outcome"), Field.Column("time"), new("start", FieldKind.Number, true), new("terms", FieldKind.Terms), new("lag", FieldKind.Number), Field.Choice("interval", Student, Autoregressive)],
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
        return request.Word("interval", Student) == Autoregressive ? WithAutoregressiveErrors(request, fit) : WithNeweyWest(request, fit);
    }

    private static Estimation WithNeweyWest(EstimationRequest request, Fit fit) => new ErrorModel(ErrorModel.Hac, []) { Lag = request.Count("lag") }.Use(fit, covariance => Result(
        request,
        fit,
        (_, coefficient) => Wald.Term(fit, covariance, coefficient, request.Level),
        new()
        {
            ["covariance"] = ErrorModel.Hac,
            ["lag"] = NeweyWest.LagsFor(fit.N, request.Count("lag")),
            ["joint_test"] = JointTest.Of(fit, covariance, [fit.IndexOf("level"), fit.IndexOf("slope")], fit.ResidualDf),
        }));

    /// <summary>Without the intercept: of a series that may wander without end the level has no finite error.</summary>
    private static Estimation WithAutoregressiveErrors(EstimationRequest request, Fit fit)
    {
        if (fit.ResidualDf < FewestDf) return new NotEstimable(RefusalReason.TooFewObservations);
        var errors = new AutoregressiveErrors(fit, Steps(request.Outcome("time")));
        return Result(request, fit, (name, coefficient) => name == Design.Intercept ? null : errors.Term(name, coefficient, request.Level), new() { ["covariance"] = "AR1", ["correlation_of_errors"] = errors.Correlation });
    }

    private static Estimate Result(EstimationRequest request, Fit fit, Func<string, int, TermEstimate?> term, Dictionary<string, object?> diagnostics) => new()
    {
        Estimator = "its",
        N = fit.N,
        Terms = [.. new[] { "level", "slope" }.Union(fit.Names).Select(name => term(name, fit.IndexOf(name))).OfType<TermEstimate>()],
        Diagnostics = new Dictionary<string, object?>(diagnostics)
        {
            ["start"] = request.Number("start"),
            ["autocorrelation"] = LagOneCorrelation(fit.Residuals),
            ["interval"] = request.Word("interval", Student),
            ["dropped_columns"] = fit.Dropped,
        },
    };

    /// <summary>Steps between moments in units of the shortest; one each when they are not whole numbers of it.</summary>
    private static int[] Steps(double[] times)
    {
        double[] distances = [.. times.Skip(1).Zip(times, (now, before) => now - before)];
        double[] steps = [.. distances.Select(d => d / distances.Min())];
        return Array.TrueForAll(steps, s => Math.Abs(s - Math.Round(s)) < 1e-6) ? Array.ConvertAll(steps, s => (int)Math.Round(s)) : Array.ConvertAll(steps, _ => 1);
    }

    private static double LagOneCorrelation(double[] residuals) =>
        residuals.Skip(1).Zip(residuals, (now, before) => now * before).Sum() / residuals.Sum(e => e * e);
}
