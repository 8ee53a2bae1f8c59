using Impact.Core.Estimation;
using Impact.Core.Estimation.StandardErrors;

namespace Impact.Tests.Estimation.StandardErrors;

/// <summary>Clusters beside errors that take every row as independent.</summary>
public class ClustersNotUsedTests
{
    [Theory]
    [InlineData("""{"estimator":"ols","outcome":"y","terms":["x","treat"]CLUSTER,"vcov":"classical"}""")]
    [InlineData("""{"estimator":"ols","outcome":"y","terms":["x","treat"]CLUSTER,"vcov":"HC1"}""")]
    [InlineData("""{"estimator":"ols","outcome":"y","terms":["x","treat"]CLUSTER,"vcov":"HAC"}""")]
    [InlineData("""{"estimator":"ancova","outcome":"y","baseline":"x","treatment":"treat"CLUSTER,"vcov":"HC3"}""")]
    [InlineData("""{"estimator":"did","outcome":"y","terms":["d","x"],"absorb":["unit","t"]CLUSTER,"vcov":"HC1"}""")]
    [InlineData("""{"estimator":"event-study","outcome":"y","absorb":["unit","t"],"relative":"t","treated":"treat","reference":2CLUSTER,"vcov":"HC1"}""")]
    [InlineData("""{"estimator":"logit","outcome":"b","terms":["x"]CLUSTER,"vcov":"model"}""")]
    [InlineData("""{"estimator":"poisson","outcome":"count","terms":["x"]CLUSTER,"vcov":"HC0"}""")]
    [InlineData("""{"estimator":"gamma","outcome":"positive","terms":["x"]CLUSTER,"vcov":"HC1"}""")]
    [InlineData("""{"estimator":"negative-binomial","outcome":"count","terms":["x"]CLUSTER,"vcov":"model"}""")]
    public void Nothing_changes_but_a_warning(string spec)
    {
        var without = Run(spec, "");
        foreach (var clusters in new[] { """,  "cluster":"g" """, """, "cluster":["g","unit"] """ })
        {
            var with = Run(spec, clusters);
            with.Clusters.ShouldBeNull();
            with.Terms.ShouldBe(without.Terms);
            with.Warnings.Select(w => w.Id).ShouldContain(ClusterWarnings.NotUsed);
            foreach (var test in new[] { "joint_test", "pre_trend", "treatment_test" }.Where(with.Diagnostics.ContainsKey))
                EstimationJson.Write(with with { Diagnostics = Only(with, test) }).ShouldBe(EstimationJson.Write(with with { Diagnostics = Only(without, test) }));
        }

        without.Warnings.Select(w => w.Id).ShouldNotContain(ClusterWarnings.NotUsed);
    }

    [Fact]
    public void Clusters_that_are_used_are_counted_without_that_warning()
    {
        var estimate = Run("""{"estimator":"logit","outcome":"b","terms":["x"]CLUSTER,"vcov":"CR0"}""", """,  "cluster":"g" """);
        estimate.Clusters.ShouldNotBeNull();
        estimate.Warnings.Select(w => w.Id).ShouldNotContain(ClusterWarnings.NotUsed);
    }

    private static Dictionary<string, object?> Only(Estimate estimate, string name) => new() { [name] = estimate.Diagnostics[name] };

    private static Estimate Run(string spec, string clusters) =>
        Estimators.Run(spec.Replace("CLUSTER", clusters, StringComparison.Ordinal), RegressionPropertyTests.Data()).ShouldBeOfType<Estimate>();
}
