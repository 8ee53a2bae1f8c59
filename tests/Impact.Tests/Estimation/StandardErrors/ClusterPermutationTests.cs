using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.StandardErrors;

public class ClusterPermutationTests
{
    [Theory]
    [InlineData(1, "one-treated-cluster")]
    [InlineData(4, "few-clusters")]
    [InlineData(21, "few-clusters")]
    [InlineData(23, "one-treated-cluster")]
    public void Too_few_clusters_with_or_without_the_treatment_are_seen_in_a_weighted_regression(int treated, string warning)
    {
        double[] Column(Func<int, double> value) => [.. Enumerable.Range(0, 96).Select(value)];
        var table = new Table([new NumberColumn("y", Column(i => i * 7 % 11)), new NumberColumn("treated", Column(i => i / 4 < treated ? 1 : 0)), new NumberColumn("g", Column(i => i / 4)), new NumberColumn("w", Column(i => 1 + (i % 3))), new NumberColumn("x", Column(i => i * 5 % 7))]);
        Spec.Estimate(new { estimator = "ols", outcome = "y", terms = new[] { "treated", "x" }, weights = "w", cluster = "g", vcov = "CR1" }, table).At("warnings").ShouldBe(new[] { warning });
    }

    [Fact]
    public void An_effect_larger_than_every_placebo_has_the_smallest_p_there_is()
    {
        var fit = Spec.Estimate(new { estimator = "did", outcome = "y", terms = "d", absorb = new[] { "unit", "t" } }, Panel(effect: 9));
        fit["d"].P!.Value.ShouldBe(1 / 20.0, 1e-15);
        (fit["d"].Se, fit["d"].Low, fit["d"].High).ShouldBe((null, null, null));
        fit.At("inference").ShouldBe("permutation-over-clusters");
        fit.At("warnings").ShouldBe(new[] { "one-treated-cluster" });
    }

    [Fact]
    public void Without_an_effect_the_place_among_the_placebos_is_counted()
    {
        var table = Panel(effect: 0);
        var fit = Spec.Estimate(new { estimator = "did", outcome = "y", terms = "d", absorb = new[] { "unit", "t" } }, table);
        var further = Enumerable.Range(0, 20).Count(unit => Math.Abs(Change(table, unit)) >= Math.Abs(Change(table, 0)) - 1e-12);
        fit["d"].P!.Value.ShouldBe(further / 20.0, 1e-12);
    }

    [Fact]
    public void Errors_asked_for_by_name_are_given_with_a_warning()
    {
        var fit = Spec.Estimate(new { estimator = "did", outcome = "y", terms = "d", absorb = new[] { "unit", "t" }, vcov = "CR1" }, Panel(effect: 1));
        fit["d"].Se.ShouldNotBeNull();
        fit.At("warnings").ShouldBe(new[] { "one-treated-cluster" });
    }

    [Fact]
    public void Without_periods_there_is_nothing_to_permute() =>
        Spec.Refusal(new { estimator = "did", outcome = "y", terms = "d", absorb = "unit" }, Panel(effect: 1)).ShouldBe(RefusalReason.OneTreatedCluster);

    /// <summary>In a balanced panel the estimate of a unit orders as its change less the mean change.</summary>
    private static double Change(Table table, int unit)
    {
        double Of(int u) => Enumerable.Range(0, 6).Sum(t => (t >= 4 ? 0.5 : -0.25) * table.Find("y")!.Number((u * 6) + t)!.Value);
        return Of(unit) - (Enumerable.Range(0, 20).Where(u => u != unit).Sum(Of) / 19);
    }

    private static Table Panel(double effect) => new(
    [
        new NumberColumn("unit", [.. Enumerable.Range(0, 120).Select(i => (double)(i / 6))]),
        new NumberColumn("t", [.. Enumerable.Range(0, 120).Select(i => (double)(i % 6))]),
        new NumberColumn("d", [.. Enumerable.Range(0, 120).Select(i => i < 6 && i % 6 >= 4 ? 1.0 : 0.0)]),
        new NumberColumn("y", [.. Enumerable.Range(0, 120).Select(i => Math.Sin(i * i) + Math.Cos(i / 6 * 5) + (i < 6 && i % 6 >= 4 ? effect : 0))]),
    ]);
}
