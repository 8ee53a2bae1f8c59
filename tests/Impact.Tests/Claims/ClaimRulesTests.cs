using Impact.Core.Claims;
using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Design = Impact.Core.Observations.Design;

namespace Impact.Tests.Claims;

public class ClaimRulesTests
{
    [Fact]
    public void Two_intervals_on_the_same_side_of_zero_differ()
    {
        var claim = Judge(Evidence(change: (-1.2, -0.4), (-0.9, -0.2), (-0.8, -0.1)));

        claim.Level.ShouldBe(ClaimLevel.Differs);
        claim.Movement.ShouldBe(Movement.Better);
        claim.Reasons.ShouldContain(ClaimReason.NotRandomised);
    }

    [Fact]
    public void One_interval_that_contains_zero_holds_the_claim_at_changed()
    {
        var claim = Judge(Evidence(change: (-1.2, -0.4), (-0.9, -0.2), (-0.8, 0.1)));

        claim.Level.ShouldBe(ClaimLevel.Changed);
        claim.Reasons.ShouldBe([ClaimReason.DifferenceIntervalContainsZero, ClaimReason.RegressionToTheMean]);
    }

    [Fact]
    public void Estimates_on_both_sides_of_zero_disagree() =>
        Judge(Evidence(change: (-1.2, -0.4), (-0.9, -0.2), (0.2, 0.9))).Reasons.ShouldContain(ClaimReason.EstimatesDisagree);

    [Fact]
    public void A_chance_finding_among_many_outcomes_does_not_differ()
    {
        var claim = Judge(Evidence(change: (-1.2, -0.4), (-0.9, -0.2), (-0.8, -0.1)), adjustedP: 0.09);

        claim.Level.ShouldBe(ClaimLevel.Changed);
        claim.Reasons.ShouldContain(ClaimReason.ManyOutcomes);
    }

    [Fact]
    public void A_change_that_can_be_chance_cannot_be_told() =>
        Judge(Evidence(change: (-0.9, 0.3), (-0.9, 0.2), (-0.8, 0.1))).Level.ShouldBe(ClaimLevel.CannotTell);

    [Theory]
    [InlineData(Direction.LowerIsBetter, Movement.Better)]
    [InlineData(Direction.HigherIsBetter, Movement.Worse)]
    public void The_good_direction_decides_whether_a_decrease_is_better(Direction direction, Movement expected) =>
        ClaimRules.Claim(Evidence((-1.2, -0.4), (-0.9, -0.2), (-0.8, -0.1)), Some.Study, direction, 0.01).Movement.ShouldBe(expected);

    [Fact]
    public void A_study_with_one_group_never_climbs_above_changed()
    {
        var claim = ClaimRules.Claim(Evidence((-1.2, -0.4)), Some.Study with { Design = Design.OneGroup }, Direction.LowerIsBetter, 0.001);

        claim.Level.ShouldBe(ClaimLevel.Changed);
        claim.Reasons.ShouldBe([ClaimReason.NoComparisonGroup, ClaimReason.RegressionToTheMean]);
    }

    [Fact]
    public void A_lottery_may_attribute() =>
        ClaimRules.Claim(Evidence((-1.2, -0.4), (-0.9, -0.2)), Some.Study with { Design = Design.Randomised }, Direction.LowerIsBetter, 0.01)
            .Level.ShouldBe(ClaimLevel.Attributable);

    [Fact]
    public void Too_few_clusters_cannot_tell()
    {
        var evidence = Evidence((-1.2, -0.4)) with { Differences = [new NotEstimable(RefusalReason.TooFewClusters)] };

        ClaimRules.Claim(evidence, Some.Study, Direction.LowerIsBetter, 0.01).Level.ShouldBe(ClaimLevel.CannotTell);
    }

    [Theory]
    [InlineData(0.20, ClaimLevel.Attributable)]
    [InlineData(0.21, ClaimLevel.Differs)]
    public void A_lottery_of_which_many_left_does_not_attribute(double dropOut, ClaimLevel level)
    {
        var evidence = Evidence((-1.2, -0.4), (-0.9, -0.2)) with { DropOut = dropOut };

        var claim = ClaimRules.Claim(evidence, Some.Study with { Design = Design.Randomised }, Direction.LowerIsBetter, 0.01);

        claim.Level.ShouldBe(level);
        claim.Reasons.Contains(ClaimReason.DropOut).ShouldBe(level == ClaimLevel.Differs);
    }

    [Fact]
    public void A_change_among_many_outcomes_must_hold_after_correction_too()
    {
        var evidence = Evidence((-1.2, -0.1), (-0.9, 0.2), (-0.8, 0.1)) with { AdjustedChangeP = 0.09 };

        Judge(evidence).Level.ShouldBe(ClaimLevel.CannotTell);
        Judge(evidence).Reasons.ShouldContain(ClaimReason.ManyOutcomes);
        Judge(evidence with { AdjustedChangeP = 0.04 }).Level.ShouldBe(ClaimLevel.Changed);
    }

    [Theory]
    [InlineData(Design.Staggered)]
    [InlineData(Design.InterruptedSeries)]
    public void A_change_in_a_design_without_comparison_is_corrected_for_many_outcomes(Design design) =>
        ClaimRules.Claim(Evidence((-1.2, -0.1)), Some.Study with { Design = design }, Direction.LowerIsBetter, 0.09).Level.ShouldBe(ClaimLevel.CannotTell);

    [Theory]
    [InlineData(null, ClaimLevel.Attributable)]
    [InlineData(ClaimReason.TrendsNotShownAlike, ClaimLevel.Differs)]
    [InlineData(ClaimReason.TooFewMeasurementsBefore, ClaimLevel.Differs)]
    public void Starts_after_each_other_attribute_only_when_the_groups_went_alike_before(ClaimReason? doubt, ClaimLevel level)
    {
        var evidence = Evidence((-1.2, -0.4), (-0.9, -0.2)) with { Doubts = doubt is { } d ? [d] : [] };

        var claim = ClaimRules.Claim(evidence, Some.Study with { Design = Design.Staggered }, Direction.LowerIsBetter, 0.01);

        claim.Level.ShouldBe(level);
        claim.Reasons.ShouldBe(evidence.Doubts);
    }

    [Fact]
    public void A_series_never_climbs_above_differs()
    {
        var claim = ClaimRules.Claim(Evidence((-1.2, -0.4), (-0.9, -0.2)), Some.Study with { Design = Design.InterruptedSeries }, Direction.LowerIsBetter, 0.01);

        claim.Level.ShouldBe(ClaimLevel.Differs);
    }

    [Fact]
    public void Everybody_alike_is_another_reason_than_too_few_persons()
    {
        var alike = new NotEstimable(RefusalReason.NoVariation);
        var evidence = Evidence((-1, -0.5)) with { HasComparison = true, Change = alike, Differences = [alike, alike] };

        Judge(evidence).Reasons.ShouldBe([ClaimReason.NoVariation]);
    }

    [Theory]
    [InlineData(-0.1, ClaimLevel.Differs)]
    [InlineData(0.1, ClaimLevel.Changed)]
    public void A_simpler_estimator_that_stood_in_is_named_with_every_claim(double high, ClaimLevel level)
    {
        var claim = Judge(Evidence((-1.2, -0.4), (-0.9, -0.2), (-0.8, high)) with { Simpler = [ClaimReason.LittleOverlap] });

        claim.Level.ShouldBe(level);
        claim.Reasons.ShouldContain(ClaimReason.LittleOverlap);
    }

    [Fact]
    public void Nothing_measured_is_no_claim() =>
        Judge(Evidence((-1, -0.5)) with { IsMeasured = false }).Level.ShouldBe(ClaimLevel.None);

    [Fact]
    public void A_single_measurement_is_a_description() =>
        Judge(Evidence((-1, -0.5)) with { FollowUp = null }).Level.ShouldBe(ClaimLevel.Described);

    [Fact]
    public void The_claim_rests_on_the_weaker_of_the_two_estimates()
    {
        var evidence = Evidence((-1, -0.5)) with { Differences = [Estimated((-0.9, -0.2), p: 0.003), Estimated((-0.8, -0.1), p: 0.02)] };

        evidence.P.ShouldBe(0.02);
    }

    private static Claim Judge(OutcomeEvidence evidence, double adjustedP = 0.01) =>
        ClaimRules.Claim(evidence, Some.Study, Direction.LowerIsBetter, adjustedP);

    private static OutcomeEvidence Evidence((double Low, double High) change, params (double Low, double High)[] differences) => new()
    {
        IsMeasured = true,
        FollowUp = 2,
        HasComparison = differences.Length > 0,
        Change = Estimated(change),
        Differences = [.. differences.Select(d => Estimated(d))],
    };

    private static Estimate Estimated((double Low, double High) interval, double p = 0.01) => new()
    {
        Estimator = "some",
        N = 100,
        Terms = [new TermEstimate("treated", (interval.Low + interval.High) / 2) { Low = interval.Low, High = interval.High, P = p }],
    };
}
