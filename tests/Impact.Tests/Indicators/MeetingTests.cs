using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class MeetingTests
{
    private static readonly Activity Meal = new() { Date = new DateOnly(2024, 3, 1), Kind = "meal", AgeGroup = "old", Participants = 30 };

    [Fact]
    public void Rows_of_one_day_kind_and_place_are_one_session()
    {
        var activities = new[] { Meal, Meal with { AgeGroup = "young" }, Meal with { Kind = "walk" }, Meal with { Kind = "feast", AgeGroup = "mixed" }, Meal with { Kind = "choir", AgeGroup = null } };
        Counted.Values("age-mixing-share", Data(activities)).ShouldBe([1, 0, 1, null]);
    }

    [Fact]
    public void The_index_is_the_chance_that_two_visitors_differ()
    {
        // 30 of 40 and 10 of 40: 1 − 9/16 − 1/16 = 6/16.
        var figure = Counted.Figure("age-mixing-index", Data(Meal, Meal with { AgeGroup = "young", Participants = 10 }));
        figure.Value!.Value.ShouldBe(0.375, 1e-12);
    }

    [Fact]
    public void Only_residents_organise_themselves() =>
        Counted.Values("self-organised-share", Data(
            Meal with { InitiatedBy = "residents" }, Meal with { Kind = "walk", InitiatedBy = "professional" }, Meal with { Kind = "choir" })).ShouldBe([1, 0, null]);

    [Fact]
    public void A_session_for_more_ages_counts_once() =>
        Counted.Values("self-organised-share", Data(
            Meal with { InitiatedBy = "residents" }, Meal with { AgeGroup = "young", InitiatedBy = "residents" }, Meal with { Kind = "walk", InitiatedBy = "professional" })).ShouldBe([1, 0]);

    private static AnalysisDataset Data(params Activity[] activities) => Some.Dataset with { Activities = activities };
}
