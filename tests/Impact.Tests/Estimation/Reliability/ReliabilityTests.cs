using Impact.Core.Estimation;
using Impact.Core.Estimation.Reliability;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation.Reliability;

public class ReliabilityTests
{
    [Fact]
    public void Two_items_give_twice_the_covariance_over_the_total_variance()
    {
        double[] a = [1, 2, 3, 4, 5], b = [2, 2, 4, 3, 6];
        var scale = new ItemScale([a, b]);
        var covariance = a.Zip(b, (x, y) => (x - 3) * (y - 3.4)).Sum() / 4;
        CronbachAlpha.Feldt(scale, 0.95).Value.ShouldBe(4 * covariance / Moments.Of([.. a.Zip(b, (x, y) => x + y)]).Variance, 1e-12);
    }

    /// <summary>Worked out in R from the formula of Fleiss and Cohen (1973): disagreement weighs by its square.</summary>
    [Fact]
    public void Weighted_agreement_counts_a_step_of_two_four_times() =>
        Spec.Estimate(new { estimator = "kappa", table = new[] { 3, 0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 0, 0, 0, 1, 1 } }, new([])).Terms.ShouldContain(t => Math.Abs(t.Value - 0.71544715447154) < 1e-12);

    /// <summary>Shrout and Fleiss (1979), tables 2 and 4: four judges of six targets.</summary>
    [Fact]
    public void The_published_correlations_of_judges_come_out()
    {
        double[][] judges = [[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]];
        var correlations = IntraclassCorrelation.ShroutFleiss(judges, 0.95).Estimated();
        foreach (var (term, value) in new[] { ("ICC1", 0.17), ("ICC2", 0.29), ("ICC3", 0.71), ("ICC1k", 0.44), ("ICC2k", 0.62), ("ICC3k", 0.91) })
            correlations[term].Value.ShouldBe(value, 0.005);
    }

    [Fact]
    public void Clusters_of_one_size_correlate_as_the_ratings_of_targets_by_any_judge()
    {
        double[][] columns = [[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4]];
        string[] clusters = [.. Enumerable.Range(0, 18).Select(i => $"{i % 6}")];
        IntraclassCorrelation.OfClusters([.. columns.SelectMany(c => c)], clusters).Estimated()["icc"].Value
            .ShouldBe(IntraclassCorrelation.ShroutFleiss(columns, 0.95).Estimated()["ICC1"].Value, 1e-12);
    }

    [Fact]
    public void Two_items_have_no_factor_of_their_own() => OneFactor.Fit(new([[1, 2, 3, 4, 5], [2, 2, 4, 3, 6]])).ShouldBeNull();

    // Tau-equivalent items with loading 1 and residual variance 2: alpha = omega = 36 / (36 + 12) = 0.75.
    [Fact]
    public void The_interval_holds_the_truth_in_about_ninety_five_of_a_hundred_samples()
    {
        var held = Enumerable.Range(0, 400).Count(seed => CronbachAlpha.Feldt(Sample((ulong)seed, 100), 0.95).Interval.Contains(0.75));
        (held / 400.0).ShouldBeInRange(0.92, 0.98);
    }

    [Fact]
    public void Omega_comes_near_the_truth_in_a_large_sample()
    {
        var factor = OneFactor.Fit(Sample(1, 5000))!;
        factor.Omega.ShouldBe(0.75, 4 * factor.OmegaSe);
        factor.OmegaSe.ShouldBeInRange(0.003, 0.01);
    }

    [Theory]
    [InlineData("{\"estimator\":\"reliability\",\"items\":[\"a\"]}", "invalid-field")]
    [InlineData("{\"estimator\":\"reliability\",\"items\":[\"a\",\"b\"],\"reverse\":[\"b\"]}", "missing-field")]
    [InlineData("{\"estimator\":\"reliability\",\"items\":[\"a\",\"same\"]}", "no-variation")]
    [InlineData("{\"estimator\":\"reliability\",\"items\":[\"a\",\"text\"]}", "not-numeric")]
    public void A_scale_that_cannot_be_is_refused(string spec, string reason)
    {
        var table = new Table([new NumberColumn("a", [1, 2, 3]), new NumberColumn("b", [1, 3, 3]), new NumberColumn("same", [1, 1, 1]), new TextColumn("text", ["x", "y", "z"])]);
        Estimators.Run(spec, table).ShouldBeOfType<NotEstimable>().Reason.Id.ShouldBe(reason);
    }

    private static ItemScale Sample(ulong seed, int n)
    {
        var random = new CounterRandom(seed, 0);
        var factor = Enumerable.Range(0, n).Select(_ => random.NextNormal()).ToArray();
        return new([.. Enumerable.Range(0, 6).Select(_ => factor.Select(f => f + Math.Sqrt(2) * random.NextNormal()).ToArray())]);
    }
}
