using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class SolutionsTests
{
    private static readonly SupportCase Reported = Counted.Case with { ReportedOn = Counted.Day(2024, 5), PlanOn = Counted.Day(2024, 20) };

    [Fact]
    public void Own_network_and_general_provision_count_and_nothing_solved_does_not()
    {
        Solution?[] solutions = [Solution.OwnNetwork, Solution.General, Solution.Individual, Solution.None, null];
        Counted.Values("no-individual-provision-share", Counted.WithCases(solutions.Select(s => Reported with { Solution = s }))).ShouldBe([1, 1, 0, 0, 0]);
    }

    [Fact]
    public void A_case_is_solved_on_the_day_of_the_decision_else_of_the_plan_else_of_closing()
    {
        var own = Reported with { ReportedOn = Counted.Day(2024, 0), Solution = Solution.OwnNetwork };
        SupportCase[] cases =
        [
            own with { PlanOn = Counted.Day(2024, 182) }, own with { PlanOn = Counted.Day(2024, 183) }, own with { DecidedOn = Counted.Day(2024, 183) },
            own with { PlanOn = null, ClosedOn = Counted.Day(2024, 182) }, own with { PlanOn = null },
            own with { Solution = null, ClosedOn = Counted.Day(2024, 100) }, own with { Solution = null, ClosedOn = Counted.Day(2024, 200) },
        ];
        Counted.Values("no-individual-provision-share", Counted.WithCases(cases)).ShouldBe([1, 0, 0, 1, null, null, 0]);
    }

    [Fact]
    public void Where_nobody_writes_down_how_cases_are_solved_there_is_no_figure()
    {
        SupportCase[] cases = [Reported with { Solution = Solution.General }, Reported with { Municipality = Counted.Elsewhere }];
        Counted.Values("no-individual-provision-share", Counted.WithCases(cases)).ShouldBe([1]);
    }

    [Theory]
    [InlineData("informal-source-share")]
    [InlineData("own-plan-share")]
    public void A_plan_is_so_or_not_or_unknown(string indicator)
    {
        bool?[] answers = [true, false, null];
        Counted.Values(indicator, Counted.WithCases(answers.Select(a => Reported with { InformalSourceUsed = a, OwnPlan = a }))).ShouldBe([1, 0, null]);
    }

    [Fact]
    public void A_plan_is_done_when_the_case_closes_so_within_half_a_year_and_not_yet_when_it_goes_on()
    {
        SupportCase Plan(bool? done, int? closed) => Reported with { PlanOn = Counted.Day(2024, 0), PlanDone = done, ClosedOn = closed is { } day ? Counted.Day(2024, day) : null };
        Counted.Values("plan-done-share", Counted.WithCases(Plan(true, 182), Plan(true, 183), Plan(true, null), Plan(false, 50), Plan(null, 50), Plan(null, null)))
            .ShouldBe([1, 0, null, 0, null, 0]);
    }

    [Fact]
    public void A_plan_of_the_last_half_year_is_left_out() =>
        Counted.Values("plan-done-share", Counted.WithCases(Reported with { PlanOn = new DateOnly(2025, 7, 2), PlanDone = true, ClosedOn = new DateOnly(2025, 8, 1) })).ShouldBe([null]);

    [Fact]
    public void Recurrence_within_a_year_is_one_less_the_survival()
    {
        // Ten closed on 1 January 2024; two come back on day 100, one on day 400 (too late). 8 of 10 after 365 days: 0.2 came back.
        var closed = Counted.Case with { ClosedOn = Counted.Day(2024, 0) };
        var cases = Enumerable.Range(0, 10).Select(i => closed with { RecurredOn = i < 2 ? Counted.Day(2024, 100) : i == 2 ? Counted.Day(2024, 400) : null });
        Counted.Figure("recurrence-12m-share", Counted.WithCases(cases)).Value!.Value.ShouldBe(0.2, 1e-12);
    }

    [Fact]
    public void Recurrence_of_cases_not_followed_for_a_year_is_not_known() =>
        Counted.Figure("recurrence-12m-share", Counted.WithCases(Counted.Case with { ClosedOn = Counted.Day(2025, 100) }), 1).Value.ShouldBeNull();

    [Fact]
    public void A_household_with_two_plans_in_a_period_has_no_single_plan()
    {
        SupportCase Plan(string household, int year) => Counted.Case with { Household = household, PlanOn = Counted.Day(year, 40) };
        var cases = Counted.WithCases(Plan("a", 2024), Plan("a", 2024), Plan("b", 2024), Plan("a", 2025), Counted.Case with { PlanOn = Counted.Day(2024, 40) }, Plan("c", 2023));
        Counted.Values("household-one-plan-share", cases).ShouldBe([0, 1, 1]);
    }
}
