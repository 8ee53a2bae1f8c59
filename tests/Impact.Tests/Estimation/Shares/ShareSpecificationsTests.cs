using Impact.Core.Estimation;

namespace Impact.Tests.Estimation.Shares;

public class ShareSpecificationsTests
{
    private static readonly Table Nothing = new([]);

    [Fact]
    public void One_share_needs_no_data()
    {
        var share = Spec.Estimate(new { estimator = "proportion", successes = 81, n = 263 }, Nothing)["share"];
        share.Value.ShouldBe(81 / 263.0);
        share.Low!.Value.ShouldBe(0.2553, 5e-5);
    }

    [Fact]
    public void Two_shares_come_as_lists_or_as_a_table()
    {
        var lists = Spec.Estimate(new { estimator = "proportions", successes = new[] { 56, 48 }, n = new[] { 70, 80 } }, Nothing);
        var table = Spec.Estimate(new { estimator = "proportions", table = new[] { new[] { 56, 14 }, [48, 32] } }, Nothing);
        EstimationJson.Write(table).ShouldBe(EstimationJson.Write(lists));
        lists.Terms.Select(t => t.Term).ShouldBe(["difference", "risk-ratio", "odds-ratio"]);
        lists["risk-ratio"].Value.ShouldBe(4 / 3.0, 1e-15);
    }

    [Fact]
    public void A_ratio_without_events_is_left_out_and_named()
    {
        var estimate = Spec.Estimate(new { estimator = "proportions", successes = new[] { 5, 0 }, n = new[] { 56, 29 } }, Nothing);
        estimate.Terms.Select(t => t.Term).ShouldBe(["difference"]);
        estimate.At("not_estimable", "risk-ratio").ShouldBe("zero-events");
    }

    [Fact]
    public void Everybody_in_both_groups_has_no_ratio_with_an_interval_of_no_width()
    {
        var estimate = Spec.Estimate(new { estimator = "proportions", successes = new[] { 5, 7 }, n = new[] { 5, 7 } }, Nothing);
        estimate.Terms.Select(t => t.Term).ShouldBe(["difference"]);
        estimate["difference"].Se.ShouldBeNull();
    }

    /// <summary>Four of fifteen: twice R's <c>pbinom(4, 15, .5)</c>, for mid-p less <c>dbinom(4, 15, .5)</c>.</summary>
    [Fact]
    public void Mid_p_counts_half_of_the_table_that_was_seen()
    {
        var estimate = Spec.Estimate(new { estimator = "mcnemar", table = new[] { new[] { 40, 11 }, [4, 30] } }, Nothing);
        estimate["difference"].P!.Value.ShouldBe(0.11846923828125, 1e-12);
        estimate.NumberAt("mid_p").ShouldBe(0.076812744140625, 1e-12);
    }

    [Fact]
    public void Pairs_come_as_a_table()
    {
        var estimate = Spec.Estimate(new { estimator = "mcnemar", table = new[] { new[] { 36, 12 }, [2, 0] } }, Nothing);
        estimate["difference"].Value.ShouldBe(0.2, 1e-15);
        estimate["difference"].P!.Value.ShouldBe(0.012939453125, 1e-12);
        estimate["odds-ratio"].Value.ShouldBe(6, 1e-12);
    }

    [Theory]
    [InlineData("{\"estimator\":\"proportion\",\"successes\":3,\"n\":2}", "invalid-field")]
    [InlineData("{\"estimator\":\"proportion\",\"successes\":1.5,\"n\":2}", "invalid-field")]
    [InlineData("{\"estimator\":\"proportion\",\"successes\":1}", "missing-field")]
    [InlineData("{\"estimator\":\"proportions\",\"successes\":[1,2],\"n\":[3]}", "invalid-field")]
    [InlineData("{\"estimator\":\"mcnemar\",\"table\":[1,2,3]}", "invalid-field")]
    [InlineData("{\"estimator\":\"mcnemar\",\"table\":[0,0,0,0]}", "too-few-observations")]
    public void Counts_that_cannot_be_are_refused(string spec, string reason) =>
        Estimators.Run(spec, Nothing).ShouldBeOfType<NotEstimable>().Reason.Id.ShouldBe(reason);
}
