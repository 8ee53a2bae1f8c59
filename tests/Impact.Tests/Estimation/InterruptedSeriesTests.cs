using Impact.Core.Estimation;

namespace Impact.Tests.Estimation;

public class InterruptedSeriesTests
{
    private static readonly double[] Series =
    [
        11.7715, 14.0525, 14.9077, 13.5279, 14.56, 13.7977, 12.205, 12.1452, 12.5678, 13.9221, 14.6008, 14.9557,
        15.8838, 13.8039, 13.5749, 13.1216, 13.4131, 13.3483, 11.6911, 11.5195, 10.7889, 11.9632, 11.8922, 11.6176,
    ];

    private static readonly object Autoregressive = new { estimator = "its", outcome = "y", time = "t", start = 15, interval = "autoregressive" };

    /// <summary>Values of R's <c>lm</c> with <c>sandwich::NeweyWest(lag = 3, prewhite = FALSE, adjust = TRUE)</c>.</summary>
    [Fact]
    public void Level_and_slope_agree_with_R()
    {
        var fit = Spec.Estimate(new { estimator = "its", outcome = "y", time = "t", start = 15, lag = 3 }, Table(Enumerable.Range(1, 24)));
        fit["level"].Value.ShouldBe(-1.1285301898101889, 1e-12);
        fit["level"].Se!.Value.ShouldBe(0.69295632562586340, 1e-12);
        fit["slope"].Value.ShouldBe(-0.3549759040959039, 1e-12);
        fit["slope"].Se!.Value.ShouldBe(0.08998533557020394, 1e-12);
        fit["slope"].Df.ShouldBe(20);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        var spec = new { estimator = "its", outcome = "y", time = "t", start = 15, lag = 2 };
        var shuffled = Table(Enumerable.Range(1, 24)).Take([.. Enumerable.Range(0, 24).Select(i => i * 7 % 24)]);
        Spec.Estimate(spec, shuffled)["level"].ShouldBe(Spec.Estimate(spec, Table(Enumerable.Range(1, 24)))["level"]);
    }

    /// <summary>Values of plain R: dense covariance matrices, the posterior summed over 1,000 values of arcsin ρ.</summary>
    [Theory]
    [InlineData("level", -0.580709888443, 1.155641159250, 0.596730827156, -2.832816445290, 1.739591147110)]
    [InlineData("slope", -0.385147536650, 0.375157103751, 0.254928565120, -1.162596370222, 0.395247162609)]
    [InlineData("time", 0.133449043782, 0.211033477201, 0.435429045816, -0.294795592825, 0.593832063242)]
    public void Autoregressive_errors_agree_with_numerical_integration_in_R(string term, double value, double se, double p, double low, double high) =>
        ShouldBe(Spec.Estimate(Autoregressive, Table(Enumerable.Range(1, 24)))[term], [value, se, p, low, high]);

    /// <summary>The same with three moments left out.</summary>
    [Theory]
    [InlineData("level", -0.618021508095, 1.187038079931, 0.579030068848, -2.924168338379, 1.781516631916)]
    [InlineData("slope", -0.387130031043, 0.371383614464, 0.238593715300, -1.165037201650, 0.392529958693)]
    public void A_moment_that_is_missing_leaves_a_gap(string term, double value, double se, double p, double low, double high) =>
        ShouldBe(Spec.Estimate(Autoregressive, Table(Enumerable.Range(1, 24)).Take([.. Enumerable.Range(0, 24).Except([5, 6, 18])]))[term], [value, se, p, low, high]);

    [Fact]
    public void A_series_that_hangs_together_says_how_much_and_gives_no_intercept()
    {
        var fit = Spec.Estimate(Autoregressive, Table(Enumerable.Range(1, 24)));
        fit.NumberAt("correlation_of_errors").ShouldBe(0.7454318, 1e-6);
        fit.Terms.Select(t => t.Term).ShouldBe(["level", "slope", "time"]);
        fit["level"].Df.ShouldBeNull();
    }

    [Fact]
    public void A_unit_of_time_is_only_a_unit()
    {
        var months = new Table([new NumberColumn("y", Series), new NumberColumn("t", [.. Enumerable.Range(0, 24).Select(t => 2020 + (t / 12.0))])]);
        var (perYear, perMonth) = (Spec.Estimate(new { estimator = "its", outcome = "y", time = "t", start = 2020 + (14 / 12.0), interval = "autoregressive" }, months), Spec.Estimate(Autoregressive, Table(Enumerable.Range(1, 24))));
        perYear["slope"].Value.ShouldBe(12 * perMonth["slope"].Value, 1e-9);
        perYear["level"].High!.Value.ShouldBe(perMonth["level"].High!.Value, 1e-9);
    }

    [Fact]
    public void Too_few_points_or_a_moment_twice_is_refused()
    {
        Spec.Refusal(new { estimator = "its", outcome = "y", time = "t", start = 8 }, Table(Enumerable.Range(1, 24))).ShouldBe(RefusalReason.TooFewObservations);
        Spec.Refusal(new { estimator = "its", outcome = "y", time = "t", start = 22 }, Table(Enumerable.Range(1, 24))).ShouldBe(RefusalReason.TooFewObservations);
        Spec.Refusal(new { estimator = "its", outcome = "y", time = "t", start = 7 }, Table(Enumerable.Range(0, 24).Select(i => i / 2))).ShouldBe(RefusalReason.RepeatedTime);
    }

    private static void ShouldBe(TermEstimate term, double[] expected)
    {
        double[] found = [term.Value, term.Se!.Value, term.P!.Value, term.Low!.Value, term.High!.Value];
        for (var i = 0; i < expected.Length; i++) found[i].ShouldBe(expected[i], 1e-6 * Math.Abs(expected[i]));
    }

    private static Table Table(IEnumerable<int> times) => new([new NumberColumn("y", Series), new NumberColumn("t", [.. times.Select(t => (double)t)])]);
}
