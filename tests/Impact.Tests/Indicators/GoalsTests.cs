using Impact.Core.Indicators;
using Impact.Core.Observations;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

/// <summary>Everybody starts on 15 February 2024; the waves are due on 15 August 2024 and 15 February 2025.</summary>
public sealed class GoalsTests
{
    [Fact]
    public void The_T_score_is_that_of_the_goals_rated_at_the_measurement() =>
        // Vectors of the reference sheet: [1][1] is 60, weights 3, 1, 2 with 1, -1, 0 are 54.41.
        Values("goal-t-score", Rated("x", 0, -1), Rated("x", 6, 1), Rated("x", 12, 1, 3), Rated("y", 12, -1), Rated("z", 12, 0, 2))
            .Select(v => Math.Round(v!.Value, 2)).ShouldBe([40, 60, 54.41]);

    [Fact]
    public void Of_a_goal_rated_twice_the_rating_nearest_to_the_measurement_counts() =>
        Values("goal-t-score", Rated("x", 0, -1), Rated("x", 5, 2), Rated("x", 6, 0)).ShouldBe([40, 50, null]);

    [Fact]
    public void A_goal_that_weighs_nothing_is_left_out() => Values("goal-t-score", Rated("x", 0, 0), Rated("y", 0, 2, 0))[0].ShouldBe(50);

    [Fact]
    public void A_goal_is_met_from_as_expected_on_and_a_person_weighs_as_much_as_the_goals()
    {
        var value = Measure("goals-met-share", Rated("x", 0, 0), Rated("y", 0, -1), Rated("z", 0, 2), Rated("w", 0, -2))[0];
        (value.Value, value.Weight).ShouldBe((0.5, 4));
    }

    [Fact]
    public void Of_goals_of_which_nobody_knows_who_set_them_nothing_is_said()
    {
        var value = Measure("goals-own-share", Rated("x", 0, 0) with { SetBy = GoalSetter.Resident }, Rated("y", 0, 0) with { SetBy = GoalSetter.Professional }, Rated("z", 0, 0))[0];
        (value.Value, value.Weight).ShouldBe((0.5, 2));
        Measure("goals-own-share", Rated("x", 0, 0))[0].Missing.ShouldBe(MissingReason.NotApplicable);
    }

    [Fact]
    public void Without_a_rated_goal_there_is_no_value() => Measure("goals-met-share")[0].Missing.ShouldBe(MissingReason.NoResponse);

    private static GoalRating Rated(string goal, int month, int level, double? weight = null) =>
        new() { Participant = Some.Id("a"), Goal = goal, Date = new DateOnly(2024, 2, 15).AddMonths(month), Level = level, Weight = weight };

    private static List<double?> Values(string id, params GoalRating[] goals) => [.. Measure(id, goals).Select(v => v.Value)];

    private static IReadOnlyList<PersonValue> Measure(string id, params GoalRating[] goals) =>
        Listed.Find(id)!.Measure(Some.Dataset with { Participants = [Some.Participant("a")], Goals = goals }, Some.Study);
}
