using Impact.Core.Indicators;
using Impact.Core.Observations;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

/// <summary>Helpers who still come on the day of a measurement. Everybody starts on 15 February 2024; the waves are due on that day, 15 August 2024 and 15 February 2025.</summary>
public sealed class BuddiesTests
{
    private static readonly DateOnly Start = new(2024, 2, 15);

    [Fact]
    public void A_buddy_counts_from_the_day_of_finding_until_the_day_of_closing()
    {
        var match = Asked("a", "h") with { MatchedOn = Start.AddMonths(1), ClosedOn = Start.AddMonths(12), Result = MatchResult.Fulfilled };
        Values("buddies-per-person", [match]).ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void Two_requests_with_one_helper_are_one_buddy() =>
        Values("buddies-per-person", [Asked("a", "h"), Asked("a", "h"), Asked("a", "i"), Asked("a", null)]).ShouldBe([2, 2, 2]);

    [Fact]
    public void A_share_counts_nobody_twice() => Values("buddy-share", [Asked("a", "h"), Asked("a", "i")]).ShouldBe([1, 1, 1]);

    [Fact]
    public void Without_requests_of_the_group_nothing_is_known_and_an_offer_is_no_buddy()
    {
        Values("buddy-share", [Asked("z", "h")]).ShouldBe([null, null, null]);
        Values("buddy-share", [Asked("a", "h") with { Kind = MatchKind.Offer }]).ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void Who_left_has_no_value() =>
        Measure("buddy-share", Some.Participant("a") with { EndDate = Start.AddMonths(7) }, [Asked("a", "h")])[2].Missing.ShouldBe(MissingReason.LostToFollowUp);

    [Fact]
    public void Activity_hours_are_those_of_volunteers_and_professionals_by_persons_and_quarters()
    {
        // 2024: six persons in four quarters (from February), six in two. 2025: nobody organised anything.
        var data = Some.Dataset with
        {
            Participants = [.. Enumerable.Range(0, 12).Select(i => Some.Participant($"p{i:00}") with { EndDate = i < 6 ? null : new(2024, 5, 1) })],
            Activities = [new Activity { Date = new(2024, 4, 1), Kind = "koffie", VolunteerHours = 200, ProfessionalHours = 140 }, new Activity { Date = new(2024, 9, 1), Kind = "koffie", VolunteerHours = 20 }, new Activity { Date = new(2024, 9, 2), Kind = "zang" }],
        };
        var figure = Counted.Figure("activity-hours-per-person", data);
        figure.Value!.Value.ShouldBe(360.0 / ((6 * 4) + (6 * 2)), 1e-9);
        (figure.N, figure.Interval, Counted.Figure("activity-hours-per-person", Some.Dataset with { Participants = data.Participants, Activities = data.Activities }, 1).Value).ShouldBe((12, "none", 0));
    }

    [Fact]
    public void Activity_hours_of_a_year_of_which_the_last_quarter_was_not_delivered_are_missing()
    {
        var data = Some.Dataset with
        {
            Participants = [.. Enumerable.Range(0, 12).Select(i => Some.Participant($"p{i:00}"))],
            Activities = [new Activity { Date = new(2024, 4, 1), Kind = "koffie", VolunteerHours = 200 }, new Activity { Date = new(2025, 4, 1), Kind = "koffie", VolunteerHours = 200 }],
            Inputs = [new InputFile("activities", new Quarter(2025, 3), "", 2)],
        };
        Counted.Figure("activity-hours-per-person", data).Value.ShouldNotBeNull();
        Counted.Figure("activity-hours-per-person", data, 1).Value.ShouldBeNull();
    }

    private static Match Asked(string name, string? helper) => new()
    {
        Kind = MatchKind.Request,
        AskedOn = Start,
        Asker = Some.Id(name),
        MatchedOn = helper is null ? null : Start,
        Helper = helper is null ? null : Some.Id(helper),
        Result = MatchResult.Open,
    };

    private static IReadOnlyList<double?> Values(string indicator, IReadOnlyList<Match> matches) => [.. Measure(indicator, Some.Participant("a"), matches).Select(v => v.Value)];

    private static IReadOnlyList<PersonValue> Measure(string indicator, Participant person, IReadOnlyList<Match> matches) =>
        Listed.Find(indicator)!.Measure(Some.Dataset with { Participants = [person], Matches = matches }, Some.Study);
}
