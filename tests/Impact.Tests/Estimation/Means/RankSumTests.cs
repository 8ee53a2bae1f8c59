using Impact.Core.Estimation;
using Impact.Core.Estimation.Means;

namespace Impact.Tests.Estimation.Means;

public class RankSumTests
{
    [SharedFact]
    public void Comparisons_of_two_groups_agree()
    {
        foreach (var (reference, x, y) in TwoGroups.All)
        {
            var estimate = RankSum.Test(x, y, 0.95).Estimated();
            reference.Holds(estimate["location"].Value, "hodges_lehmann_median_of_differences");
            reference.Holds(estimate["location"].Statistic!.Value, "wilcoxon_normal_cc", "statistic");
            reference.Holds((double)estimate.Diagnostics["p_normal"]!, "wilcoxon_normal_cc", "p");
            if (x.Count * y.Count < 4000)
                reference.Holds(estimate["location"].P!.Value, "wilcoxon_exact_permutation", "p");
            else
                estimate.Diagnostics["method"].ShouldBe("normal");
        }
    }

    [Fact]
    public void The_shift_is_the_median_of_all_differences_and_lies_in_its_interval()
    {
        double[] x = [3, 1.5, 9, -2, 4], y = [0.5, 7, 1, -1];
        var differences = x.SelectMany(a => y.Select(b => a - b)).Order().ToArray();
        var location = RankSum.Test(x, y, 0.95).Estimated()["location"];
        location.Value.ShouldBe((differences[9] + differences[10]) / 2);
        location.Value.ShouldBeInRange(location.Low!.Value, location.High!.Value);
        differences.ShouldContain(location.Low!.Value);
    }

    // 1 of the 20 ways to label is 5 %, so the widest interval of three and three holds 90 %.
    [Fact]
    public void Groups_too_small_for_the_level_have_no_bounds()
    {
        RankSum.Test([1, 2, 3], [4, 5, 6], 0.95).Estimated()["location"].Low.ShouldBeNull();
        RankSum.Test([1, 2, 3], [4, 5, 6], 0.89).Estimated()["location"].Low.ShouldBe(-5);
    }

    // 3 of 3 against 3 of 3 without overlap: 2 of the 20 ways to label are as extreme.
    [Fact]
    public void Complete_separation_of_three_and_three_has_chance_one_in_ten() =>
        RankSum.Test([1, 2, 3], [4, 5, 6], 0.95).Estimated()["location"].P!.Value.ShouldBe(0.1, 1e-15);

    [Fact]
    public void Large_groups_are_compared_without_making_every_difference()
    {
        double[] x = [.. Enumerable.Range(0, 20_000).Select(i => (double)(i % 997))];
        var location = RankSum.Test([.. x.Select(v => v + 5)], x, 0.95).Estimated()["location"];
        location.Value.ShouldBe(5);
    }

    [Fact]
    public void Nobody_or_no_variation_has_no_answer()
    {
        RankSum.Test([], [1, 2], 0.95).Refusal().ShouldBe(RefusalReason.TooFewObservations);
        RankSum.Test([2, 2], [2, 2], 0.95).Refusal().ShouldBe(RefusalReason.NoVariation);
    }
}
