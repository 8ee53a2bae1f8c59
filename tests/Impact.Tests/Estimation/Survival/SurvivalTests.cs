using Impact.Core.Estimation;
using Impact.Core.Estimation.Survival;

namespace Impact.Tests.Estimation.Survival;

public class SurvivalTests
{
    [Fact]
    public void A_curve_falls_by_events_over_people_at_risk()
    {
        // By hand: 1 of 5 at 2, 1 of 3 at 4; the person seen until 3 leaves between.
        var curve = new KaplanMeier([new(2, true), new(3, false), new(4, true), new(6, false), new(7, false)], 0.95);
        curve.At(2.5)!.Survival.ShouldBe(0.8, 1e-15);
        curve.At(5)!.Survival.ShouldBe(0.8 * 2 / 3, 1e-15);
        curve.At(5)!.Se!.Value.ShouldBe(0.8 * 2 / 3 * Math.Sqrt(1 / 20.0 + 1 / 6.0), 1e-15);
        curve.At(1).ShouldBeNull();
        curve.Median.Value.ShouldBeNull();
        curve.RestrictedMean(6).Value.ShouldBe(2 + 2 * 0.8 + 2 * 0.8 * 2 / 3, 1e-14);
    }

    /// <summary>Values of R's <c>survfit(conf.type = "log-log")</c>.</summary>
    [Fact]
    public void The_bounds_are_those_of_the_log_log_curve()
    {
        (double Time, bool Event)[] people = [(1, true), (2, true), (2, false), (3, true), (4, false), (5, true), (6, true), (6, false), (7, true), (9, false), (10, true), (12, false)];
        var curve = new KaplanMeier([.. people.Select(p => new FollowUp(p.Time, p.Event))], 0.95);
        new[] { curve.At(3)!.Low!.Value, curve.At(3)!.High!.Value }.ShouldBe([0.390676127608, 0.908623869404], 1e-11);
        new[] { curve.At(10)!.Low!.Value, curve.At(10)!.High!.Value }.ShouldBe([0.012722118069, 0.549144400193], 1e-11);
    }

    [Fact]
    public void Without_censoring_the_curve_is_the_share_left_and_the_median_the_middle()
    {
        var curve = new KaplanMeier([.. Enumerable.Range(1, 10).Select(t => new FollowUp(t, true))], 0.95);
        curve.At(7)!.Survival.ShouldBe(0.3, 1e-15);
        curve.Median.Value.ShouldBe(5.5);
        curve.RestrictedMean(10).Value.ShouldBe(5.5, 1e-14);
    }

    [Fact]
    public void Everybody_a_cluster_of_one_gives_the_error_of_Greenwood()
    {
        var (plain, alone) = (new KaplanMeier(Waits, 0.95), new KaplanMeier(Waits, 0.95, [.. Waits.Select((_, i) => $"p{i}")]));
        var factor = Math.Sqrt(Waits.Length / (Waits.Length - 1.0));
        alone.At(5)!.Se!.Value.ShouldBe(plain.At(5)!.Se!.Value * factor, 1e-12);
        alone.RestrictedMean(9).Se.ShouldBe(plain.RestrictedMean(9).Se * factor, 1e-12);
        alone.RestrictedMean(9).Value.ShouldBe(plain.RestrictedMean(9).Value);
    }

    [Fact]
    public void Telling_every_wait_twice_adds_nothing_when_it_is_known_whose_they_are()
    {
        var once = new KaplanMeier(Waits, 0.95, [.. Waits.Select((_, i) => $"p{i}")]);
        var twice = new KaplanMeier([.. Waits, .. Waits], 0.95, [.. Waits.Concat(Waits).Select((_, i) => $"p{i % Waits.Length}")]);
        twice.At(5)!.Se!.Value.ShouldBe(once.At(5)!.Se!.Value, 1e-12);
        twice.RestrictedMean(9).Se.ShouldBe(once.RestrictedMean(9).Se, 1e-12);
        new KaplanMeier([.. Waits, .. Waits], 0.95).At(5)!.Se!.Value.ShouldBeLessThan(0.75 * once.At(5)!.Se!.Value);
    }

    private static FollowUp[] Waits { get; } = [new(1, true), new(2, true), new(2, false), new(3, true), new(4, true), new(4, true), new(6, false), new(7, true), new(8, true), new(9, false), new(10, true), new(12, false)];

    [Fact]
    public void Scores_of_all_people_add_to_zero()
    {
        var fit = CoxFit.Of(new(People, [Age]), efron: true).Fit!;
        CoxResiduals.Scores(fit).Sum(s => s[0]).ShouldBe(0, 1e-10);
    }

    [Fact]
    public void A_covariate_that_orders_all_events_is_refused()
    {
        FollowUp[] people = [.. Enumerable.Range(1, 12).Select(t => new FollowUp(t, true))];
        var perfect = new Covariate("x", [.. Enumerable.Range(1, 12).Select(i => (double)i)]);
        CoxFit.Of(new(people, [perfect]), efron: true).Reason.ShouldBe(RefusalReason.Separation);
    }

    [Fact]
    public void Columns_that_cannot_be_told_apart_are_refused() =>
        CoxFit.Of(new(People, [Age, new("twice", [.. Age.Values.Select(v => 2 * v)])]), efron: true).Reason.ShouldBe(RefusalReason.SingularDesign);

    [Theory]
    [InlineData("{\"estimator\":\"survival\",\"time\":\"t\",\"event\":\"three\"}", "invalid-field")]
    [InlineData("{\"estimator\":\"survival\",\"time\":\"t\",\"event\":\"none\"}", "zero-events")]
    [InlineData("{\"estimator\":\"survival\",\"time\":\"t\",\"event\":\"e\",\"tau\":99}", "invalid-field")]
    [InlineData("{\"estimator\":\"cox\",\"time\":\"t\",\"event\":\"e\",\"terms\":[\"e\",\"three\"]}", "too-few-observations")]
    public void What_cannot_be_answered_is_refused(string spec, string reason)
    {
        var table = new Table([new NumberColumn("t", [1, 2, 3]), new NumberColumn("e", [1, 0, 1]), new NumberColumn("none", [0, 0, 0]), new NumberColumn("three", [1, 2, 3])]);
        Estimators.Run(spec, table).ShouldBeOfType<NotEstimable>().Reason.Id.ShouldBe(reason);
    }

    [Fact]
    public void Groups_that_live_alike_have_a_log_rank_statistic_of_zero() =>
        LogRank.Test([People, People])!.Statistic.ShouldBe(0, 1e-12);

    private static readonly FollowUp[] People = [.. Enumerable.Range(0, 40).Select(i => new FollowUp(1 + i * 7 % 13, i % 3 != 0))];

    private static readonly Covariate Age = new("age", [.. Enumerable.Range(0, 40).Select(i => (double)(i * 5 % 11))]);
}
