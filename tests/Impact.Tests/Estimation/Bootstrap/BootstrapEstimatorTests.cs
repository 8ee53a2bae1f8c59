using Impact.Core.Estimation;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Bootstrap;

public class BootstrapEstimatorTests
{
    private static readonly Table Costs = new(
    [
        new NumberColumn("euro", [.. Enumerable.Range(0, 90).Select(i => (double)(i * i % 211 + (i % 9 == 0 ? 900 : 0)))]),
        new TextColumn("group", [.. Enumerable.Range(0, 90).Select(i => i % 2 == 0 ? "a" : "b")]),
        new TextColumn("house", [.. Enumerable.Range(0, 90).Select(i => $"h{i / 3}")]),
    ]);

    [Fact]
    public void A_difference_is_the_first_group_less_the_second()
    {
        var difference = Spec.Estimate(new { estimator = "bootstrap", outcome = "euro", group = "group", order = new[] { "b", "a" }, replicates = 499 }, Costs)["difference"];
        var euro = ((NumberColumn)Costs.Find("euro")!).Values;
        difference.Value.ShouldBe(euro.Where((_, i) => i % 2 == 1).Average() - euro.Where((_, i) => i % 2 == 0).Average(), 1e-10);
        difference.Value.ShouldBeInRange(difference.Low!.Value, difference.High!.Value);
    }

    [Fact]
    public void One_seed_gives_one_answer()
    {
        string Run(int seed) => EstimationJson.Write(Spec.Run(new { estimator = "bootstrap", outcome = "euro", cluster = "house", seed, replicates = 499 }, Costs));
        Run(3).ShouldBe(Run(3));
        Run(4).ShouldNotBe(Run(3));
    }

    [SharedFact]
    public void Drawing_villages_gives_the_standard_error_of_other_draws_of_villages()
    {
        var reference = ReferenceCase.Load("costs_bootstrap", "thornton_cluster_bootstrap");
        var spec = new { estimator = "bootstrap", outcome = "got", group = "any", order = new[] { "1", "0" }, cluster = "villnum", replicates = 4000 };
        var estimate = Spec.Estimate(spec, ReferenceCase.Data("thornton_hiv.csv").Table());
        estimate.Clusters.ShouldBe(reference.At("clusters").GetInt32());
        reference.Holds(estimate["difference"].Value, "t0");
        var expected = reference.At("se_boot").GetDouble();
        estimate["difference"].Se!.Value.ShouldBe(expected, 0.1 * expected);
    }

    [Fact]
    public void Persons_who_are_alike_within_their_cluster_tell_no_more_than_one_of_them()
    {
        double[] means = [3, 5, 4, 8, 1, 6, 2, 7];
        var table = new Table([new NumberColumn("y", [.. means.SelectMany(m => Enumerable.Repeat(m, 12))]), new NumberColumn("c", [.. Enumerable.Range(0, 96).Select(i => (double)(i / 12))])]);
        var se = Spec.Estimate(new { estimator = "bootstrap", outcome = "y", cluster = "c", replicates = 1999 }, table)["mean"].Se!.Value;
        se.ShouldBe(Math.Sqrt(means.Average(m => (m - 4.5) * (m - 4.5)) / 8), 0.05);
    }

    [Fact]
    public void Too_few_clusters_or_resamples_are_refused()
    {
        Spec.Refusal(new { estimator = "bootstrap", outcome = "euro", cluster = "group" }, Costs).ShouldBe(RefusalReason.TooFewClusters);
        Spec.Refusal(new { estimator = "bootstrap", outcome = "euro", replicates = 3 }, Costs).ShouldBe(RefusalReason.InvalidField);
    }
}
