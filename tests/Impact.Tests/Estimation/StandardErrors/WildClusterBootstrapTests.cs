using Impact.Core.Estimation;
using Impact.Core.Estimation.StandardErrors;

namespace Impact.Tests.Estimation.StandardErrors;

public class WildClusterBootstrapTests
{
    [Theory]
    [InlineData(6, 9999, "webb")]
    [InlineData(8, 256, "rademacher")]
    [InlineData(12, 4096, "rademacher")]
    [InlineData(30, 9999, "rademacher")]
    public void The_draws_follow_the_number_of_clusters(int clusters, int draws, string weights)
    {
        var plan = WildClusterBootstrap.Plan(clusters);
        (plan["draws"], plan["weights"]).ShouldBe((draws, weights));
        Bootstrap(clusters, 0).Draws.ShouldBe(draws);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(10)]
    [InlineData(20)]
    public void The_interval_holds_the_values_that_are_not_rejected(int clusters)
    {
        var bootstrap = Bootstrap(clusters, 0.4);
        var (low, high) = (bootstrap.Bound(-1, 0.95)!.Value, bootstrap.Bound(1, 0.95)!.Value);
        bootstrap.P(low).ShouldBeLessThanOrEqualTo(0.05);
        bootstrap.P(high).ShouldBeLessThanOrEqualTo(0.05);
        bootstrap.P(low + (0.01 * (high - low))).ShouldBeGreaterThan(0.05);
        bootstrap.P(high - (0.01 * (high - low))).ShouldBeGreaterThan(0.05);
    }

    [Fact]
    public void The_estimate_itself_is_never_rejected() => Bootstrap(9, 0.4).P(Fit(9, 0.4).Fit.Coefficients[1]).ShouldBe(1);

    private static WildClusterBootstrap Bootstrap(int clusters, double slope)
    {
        var (fit, groups) = Fit(clusters, slope);
        return new WildClusterBootstrap(fit, groups, 1, seed: 7);
    }

    private static (Fit Fit, Clusters Groups) Fit(int clusters, double slope)
    {
        var rows = clusters * 6;
        double[] x = [.. Enumerable.Range(0, rows).Select(i => Math.Sin(i * 1.9))];
        double[] y = [.. x.Select((v, i) => (slope * v) + Math.Cos(i * 2.3) + (0.5 * Math.Sin(i % clusters * 4.1)))];
        return (new LinearModel(y, Design.Constant(rows).With("x", x)).Fit()!, Clusters.Of(Enumerable.Range(0, rows).Select(i => i % clusters)));
    }
}
