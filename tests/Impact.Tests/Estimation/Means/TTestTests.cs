using Impact.Core.Estimation;
using Impact.Core.Estimation.Means;

namespace Impact.Tests.Estimation.Means;

public class TTestTests
{
    [SharedFact]
    public void Comparisons_of_two_groups_agree()
    {
        foreach (var (reference, x, y) in TwoGroups.All)
        {
            reference.Holds(TTest.Welch(x, y, 0.95).Estimated()["difference"], "welch");
            reference.Holds(TTest.Pooled(x, y, 0.95).Estimated()["difference"], "student");
        }
    }

    [SharedFact]
    public void Changes_of_the_same_persons_agree()
    {
        foreach (var (reference, before, after) in TwoGroups.Paired)
            reference.Holds(TTest.Paired(before, after, 0.95).Estimated()["difference"], "paired_t");
    }

    [Fact]
    public void Too_few_or_equal_values_have_no_answer()
    {
        TTest.Welch([1], [2, 3], 0.95).Refusal().ShouldBe(RefusalReason.TooFewObservations);
        TTest.Welch([1, 1], [2, 2], 0.95).Refusal().ShouldBe(RefusalReason.NoVariation);
        TTest.Paired([1], [2], 0.95).Refusal().ShouldBe(RefusalReason.TooFewObservations);
        TTest.Paired([1, 2], [3, 4], 0.95).Refusal().ShouldBe(RefusalReason.NoVariation);
    }

    [Fact]
    public void Pairs_that_do_not_match_are_a_fault_of_the_program() =>
        Should.Throw<ArgumentException>(() => TTest.Paired([1, 2], [3], 0.95));
}
