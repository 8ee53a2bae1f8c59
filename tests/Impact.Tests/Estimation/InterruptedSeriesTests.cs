using Impact.Core.Estimation;

namespace Impact.Tests.Estimation;

public class InterruptedSeriesTests
{
    private static readonly double[] Series =
    [
        11.7715, 14.0525, 14.9077, 13.5279, 14.56, 13.7977, 12.205, 12.1452, 12.5678, 13.9221, 14.6008, 14.9557,
        15.8838, 13.8039, 13.5749, 13.1216, 13.4131, 13.3483, 11.6911, 11.5195, 10.7889, 11.9632, 11.8922, 11.6176,
    ];

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

    [Fact]
    public void The_simulated_interval_is_wider_and_the_same_every_time()
    {
        var spec = new { estimator = "its", outcome = "y", time = "t", start = 15, lag = 3, interval = "simulated" };
        var (simulated, student) = (Spec.Estimate(spec, Table(Enumerable.Range(1, 24))), Spec.Estimate(new { estimator = "its", outcome = "y", time = "t", start = 15, lag = 3 }, Table(Enumerable.Range(1, 24))));
        (simulated["slope"].Value, simulated["slope"].Se).ShouldBe((student["slope"].Value, student["slope"].Se));
        (simulated["slope"].High - simulated["slope"].Low)!.Value.ShouldBeGreaterThan(1.2 * (student["slope"].High - student["slope"].Low)!.Value);
        simulated["slope"].P!.Value.ShouldBeGreaterThan(student["slope"].P!.Value);
        simulated.NumberAt("correlation_of_errors").ShouldBeInRange(0, 0.9);
        Spec.Estimate(spec, Table(Enumerable.Range(1, 24))).Terms.ShouldBe(simulated.Terms);
    }

    [Fact]
    public void Too_few_points_or_a_moment_twice_is_refused()
    {
        Spec.Refusal(new { estimator = "its", outcome = "y", time = "t", start = 8 }, Table(Enumerable.Range(1, 24))).ShouldBe(RefusalReason.TooFewObservations);
        Spec.Refusal(new { estimator = "its", outcome = "y", time = "t", start = 22 }, Table(Enumerable.Range(1, 24))).ShouldBe(RefusalReason.TooFewObservations);
        Spec.Refusal(new { estimator = "its", outcome = "y", time = "t", start = 7 }, Table(Enumerable.Range(0, 24).Select(i => i / 2))).ShouldBe(RefusalReason.RepeatedTime);
    }

    private static Table Table(IEnumerable<int> times) => new([new NumberColumn("y", Series), new NumberColumn("t", [.. times.Select(t => (double)t)])]);
}
