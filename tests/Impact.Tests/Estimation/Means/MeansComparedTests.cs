using Impact.Core.Estimation;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Means;

public class MeansComparedTests
{
    private static readonly Table People = new(
    [
        new TextColumn("group", ["b", "a", "b", "a", "b", "a", "c"]),
        new TextColumn("before", ["1", "4", "3", "6", "2", "5", "9"]),
        new TextColumn("after", ["2", "4", "5", "NA", "4", "8", "9"]),
    ]);

    /// <summary>Value of R's <c>wilcox.test(paired = TRUE, exact = FALSE)</c>, with the correction for ties and for continuity.</summary>
    [Fact]
    public void Pairs_that_tie_lower_the_variance_of_the_signed_rank()
    {
        var pairs = new Table([new NumberColumn("x", [3, 5, 2, 8, 7, 4, 6, 9, 5, 1]), new NumberColumn("y", [2, 5, 1, 6, 8, 3, 4, 7, 3, 2])]);
        Spec.Estimate(new { estimator = "wilcoxon", outcome = "x", outcome_2 = "y" }, pairs).NumberAt("p_normal").ShouldBe(0.051479852490454, 1e-12);
    }

    [Fact]
    public void The_first_level_in_the_order_is_compared_with_the_second()
    {
        var spec = new { estimator = "t-test", outcome = "before", group = "group", order = new[] { "b", "a" } };
        var estimate = Spec.Estimate(spec, People);
        estimate.N.ShouldBe(6);
        estimate["difference"].Value.ShouldBe(-3);
    }

    [Fact]
    public void Without_an_order_there_are_two_levels() =>
        Spec.Refusal(new { estimator = "wilcoxon", outcome = "before", group = "group" }, People).ShouldBe(RefusalReason.InvalidField);

    [Fact]
    public void Pairs_are_the_first_column_less_the_second_without_the_missing_ones()
    {
        var pairs = new { estimator = "t-test", outcome = "after", outcome_2 = "before" };
        var estimate = Spec.Estimate(pairs, People);
        estimate.N.ShouldBe(6);
        estimate.Dropped.ShouldBe(1);
        estimate["difference"].Value.ShouldBe(8 / 6.0, 1e-15);
    }

    [SharedFact]
    public void Every_comparison_runs_from_a_specification()
    {
        var sleep = ReferenceCase.Data("sleep.csv").Table();
        var (tests, effects) = (ReferenceCase.Load("tests", "sleep_two_sample"), ReferenceCase.Load("effect_sizes", "toothgrowth_supp"));
        tests.Holds(Spec.Estimate(new { estimator = "t-test", outcome = "extra", group = "group" }, sleep)["difference"], "welch");
        tests.Holds(Spec.Estimate(new { estimator = "t-test", outcome = "extra", group = "group", variance = "equal" }, sleep)["difference"], "student");
        tests.Holds(Spec.Estimate(new { estimator = "wilcoxon", outcome = "extra", group = "group" }, sleep)["location"].P!.Value, "wilcoxon_exact_permutation", "p");
        var tooth = ReferenceCase.Data("toothgrowth.csv").Table();
        effects.Holds(Spec.Estimate(new { estimator = "effect-size", outcome = "len", group = "supp", order = new[] { "OJ", "VC" } }, tooth)["g"].Value, "hedges_g");
    }
}
