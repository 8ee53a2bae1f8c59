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

    /// <summary>The plain version as judge: every combination of signs, with a new regression for each.</summary>
    [Fact]
    public void The_null_hypothesis_is_imposed()
    {
        var (fit, groups) = Fit(8, 0.05);
        var restricted = new LinearModel(fit.Outcome, Design.Constant(fit.N)).Fit()!;
        double Size(double[] outcome)
        {
            var refit = new LinearModel(outcome, new Design(fit.Names, fit.Columns)).Fit()!;
            var x = refit.Columns[1].Select(v => v - refit.Columns[1].Average()).ToArray();
            return Math.Abs(refit.Coefficients[1]) / Math.Sqrt(groups.Rows.Sum(rows => Math.Pow(rows.Sum(i => x[i] * refit.Residuals[i]), 2)));
        }

        var observed = Size(fit.Outcome);
        var extreme = Enumerable.Range(0, 256).Count(draw => Size([.. restricted.Residuals.Select((e, i) => restricted.Coefficients[0] + (((draw >> (i % 8)) & 1) == 0 ? e : -e))]) >= observed * (1 - 1e-10));
        Bootstrap(8, 0.05).P(0).ShouldBe(extreme / 256.0);
        extreme.ShouldBeInRange(4, 200);
    }

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
