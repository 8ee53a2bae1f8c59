using Impact.Core.Estimation;
using Impact.Core.Estimation.Ladder;

namespace Impact.Tests.Estimation.Ladder;

public class RungChangeTests
{
    // A. Stuart (1955): unaided vision of the right and left eye of 7,477 women; published chi-squared 11.96 with 3 degrees of freedom.
    private static readonly int[,] Vision = { { 1520, 266, 124, 66 }, { 234, 1512, 432, 78 }, { 117, 362, 1772, 205 }, { 36, 82, 179, 492 } };

    [Fact]
    public void The_published_test_of_equal_margins_comes_out()
    {
        var (statistic, df, p) = StuartMaxwell.Test(new(4, Vision))!.Value;
        statistic.ShouldBe(11.957, 5e-4);
        df.ShouldBe(3);
        p.ShouldBe(0.00753, 5e-6);
    }

    [Fact]
    public void On_two_rungs_the_test_is_McNemars() =>
        StuartMaxwell.Test(new(2, new[,] { { 20, 5 }, { 15, 60 } }))!.Value.Statistic.ShouldBe(5, 1e-12);

    [Fact]
    public void Rungs_nobody_moved_from_or_to_do_not_count()
    {
        var wide = new[,] { { 20, 0, 5 }, { 0, 7, 0 }, { 15, 0, 60 } };
        var (statistic, df, _) = StuartMaxwell.Test(new(3, wide))!.Value;
        statistic.ShouldBe(5, 1e-12);
        df.ShouldBe(1);
    }

    [Fact]
    public void Rises_stays_and_falls_are_counted()
    {
        var table = new Table([new NumberColumn("t0", [1, 2, 3, 3, 2, 1]), new NumberColumn("t1", [2, 2, 4, 1, 3, 2])]);
        var estimate = Spec.Estimate(new { estimator = "ladder", rung_before = "t0", rung_after = "t1", levels = 6 }, table);
        estimate["up"].Value.ShouldBe(4 / 6.0);
        estimate["same"].Value.ShouldBe(1 / 6.0);
        estimate["down"].Value.ShouldBe(1 / 6.0);
        estimate["sign-test"].Value.ShouldBe(4 / 5.0);
        estimate["sign-test"].P!.Value.ShouldBe(12 / 32.0, 1e-12);
    }

    [Fact]
    public void When_nobody_moved_there_is_no_test()
    {
        var estimate = RungChange.Estimate(RungTable.Of([1, 2], [1, 2], 6), 0.95);
        estimate.Terms.Select(t => t.Term).ShouldBe(["up", "same", "down"]);
    }

    [Fact]
    public void A_rung_that_does_not_exist_is_refused()
    {
        var table = new Table([new NumberColumn("t0", [0, 2]), new NumberColumn("t1", [2, 2])]);
        Spec.Refusal(new { estimator = "ladder", rung_before = "t0", rung_after = "t1", levels = 6 }, table).ShouldBe(RefusalReason.InvalidField);
    }
}
