using Impact.Core.Estimation;
using Impact.Core.Estimation.Means;

namespace Impact.Tests.Estimation.Means;

public class SignedRankTests
{
    [SharedFact]
    public void Changes_of_the_same_persons_agree()
    {
        foreach (var (reference, before, after) in TwoGroups.Paired)
        {
            var estimate = SignedRank.Test(before, after, 0.95).Estimated();
            var location = estimate["location"];
            reference.Holds(location.Value, "walsh_median");
            reference.Holds(location.Statistic!.Value, "signed_rank_exact_permutation", "V");
            reference.Holds(location.P!.Value, "signed_rank_exact_permutation", "p");
            reference.Holds((double)estimate.Diagnostics["p_normal"]!, "signed_rank_normal_cc", "p");
        }
    }

    // Five rises and no fall: 2 of the 32 ways to sign are as extreme.
    [Fact]
    public void Five_rises_have_chance_one_in_sixteen() =>
        SignedRank.Test([0, 0, 0, 0, 0, 7], [1, 2, 3, 4, 5, 7], 0.95).Estimated()["location"].P!.Value.ShouldBe(1 / 16.0, 1e-15);

    [Fact]
    public void Beyond_three_hundred_changes_the_normal_p_value_is_used()
    {
        double[] before = new double[301], after = [.. Enumerable.Range(0, 301).Select(i => i % 3 == 0 ? -1.0 - i : 1.0 + i)];
        var estimate = SignedRank.Test(before, after, 0.95).Estimated();
        estimate.Diagnostics["method"].ShouldBe("normal");
        estimate["location"].P.ShouldBe((double?)estimate.Diagnostics["p_normal"]);
    }

    [Fact]
    public void Nobody_who_changed_has_no_answer()
    {
        SignedRank.Test([], [], 0.95).Refusal().ShouldBe(RefusalReason.TooFewObservations);
        SignedRank.Test([1, 2], [1, 2], 0.95).Refusal().ShouldBe(RefusalReason.NoVariation);
    }
}
