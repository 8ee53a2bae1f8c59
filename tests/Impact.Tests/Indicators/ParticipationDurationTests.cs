using Impact.Core.Claims;
using Impact.Core.Observations;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

/// <summary>Time on the target rung, from ratings. Everybody starts on 15 February 2024; the study is 2024 and 2025.</summary>
public sealed class ParticipationDurationTests
{
    private static readonly DateOnly Start = new(2024, 2, 15);

    [Fact]
    public void A_stay_begins_at_the_first_rating_on_the_rung_and_ends_halfway_to_the_first_below() =>
        Stays((0, 3), (3, 4), (6, 5), (9, 3), (12, 4)).ShouldBe([((Day(6) - Day(3)) + ((Day(9) - Day(6)) / 2.0), false)]);

    [Fact]
    public void Who_was_never_rated_below_again_is_censored_at_the_last_rating() => Stays((0, 2), (3, 4), (15, 4)).ShouldBe([(Day(15) - Day(3), true)]);

    [Fact]
    public void A_rating_on_the_rung_and_no_other_is_a_stay_of_no_days() => Stays((0, 2), (3, 4)).ShouldBe([(0, true)]);

    [Fact]
    public void Who_began_on_the_rung_is_not_counted_since_when_is_not_known() => Stays((0, 4), (3, 3), (6, 4), (9, 4)).ShouldBeEmpty();

    [Fact]
    public void Who_never_reached_it_is_not_counted() => Stays((0, 2), (3, 3)).ShouldBeEmpty();

    [Fact]
    public void A_rating_after_the_study_is_not_seen() => Stays((0, 3), (3, 4), (30, 2)).ShouldBe([(0, true)]);

    [Fact]
    public void The_share_is_that_of_kaplan_and_meier()
    {
        // By hand: after 45 days 3 of 20 fall; 6 are censored after 91 days; after 137 days 2 of the 11 left fall; 9 are censored after 14 months.
        var data = Data([.. Persons(3, (0, 3), (3, 4), (6, 3)), .. Persons(2, (0, 3), (3, 4), (6, 4), (9, 3)), .. Persons(9, (0, 3), (3, 4), (17, 4)), .. Persons(6, (0, 3), (3, 4), (6, 4))]);
        var figure = Counted.Figure("participation-duration-6m-share", data);
        figure.Value!.Value.ShouldBe(0.85 * 9 / 11, 1e-12);
        (figure.N, figure.Interval, figure.Period).ShouldBe((20, "kaplan-meier-log-log", "2024Q1-2025Q4"));
    }

    [Fact]
    public void A_year_that_nobody_was_followed_is_not_given_and_a_median_that_was_not_reached_neither()
    {
        var data = Data(Persons(20, (0, 3), (3, 4), (9, 4)));
        Counted.Figure("participation-duration-12m-share", data).Value.ShouldBeNull();
        Counted.Figure("participation-duration-median", data).Value.ShouldBeNull();
    }

    [Fact]
    public void The_median_is_the_day_on_which_half_has_fallen()
    {
        var figure = Counted.Figure("participation-duration-median", Data([.. Persons(12, (0, 3), (3, 4), (6, 3)), .. Persons(8, (0, 3), (3, 4), (12, 4))]));
        figure.Value.ShouldBe((Day(6) - Day(3)) / 2.0);
    }

    [Fact]
    public void Groups_are_described_and_not_compared()
    {
        var data = Data(Persons(40, (0, 3), (3, 4), (12, 4), (15, 3)));
        var study = Counted.About("participation-duration-6m-share") with { Design = Design.Comparison };
        var result = Counted.Result(study, data with { Participants = [.. data.Participants.Select((p, i) => p with { Role = i % 2 == 0 ? Role.Supported : Role.Comparison })] });
        result.Groups.Select(g => g.Group).ShouldBe([Role.Supported, Role.Comparison]);
        (result.Claim.Level, result.Estimates.Count).ShouldBe((ClaimLevel.Described, 0));
    }

    private static int Day(int months) => Start.AddMonths(months).DayNumber;

    private static IReadOnlyList<(double?, bool)> Stays(params (int Months, int Rung)[] ratings) =>
        [.. Listed.Find("participation-duration-6m-share")!.Counting!.Units(Data(Persons(1, ratings)), Some.Study).Select(u => (u.Value, u.IsCensored))];

    private static List<(int Months, int Rung)[]> Persons(int count, params (int Months, int Rung)[] ratings) => [.. Enumerable.Repeat(ratings, count)];

    private static AnalysisDataset Data(IReadOnlyList<(int Months, int Rung)[]> persons) => Some.Dataset with
    {
        Participants = [.. persons.Select((_, i) => Some.Participant($"p{i:00}"))],
        Rungs = [.. persons.SelectMany((ratings, i) => ratings.Select(r => new RungRating(Some.Id($"p{i:00}"), Start.AddMonths(r.Months), r.Rung, Rater.Professional)))],
    };
}
