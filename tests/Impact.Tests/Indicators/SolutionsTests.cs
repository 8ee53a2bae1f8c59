using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class SolutionsTests
{
    private static readonly SupportCase Reported = Counted.Case with { ReportedOn = Counted.Day(2024, 5), PlanOn = Counted.Day(2024, 20) };

    [Fact]
    public void Own_network_and_general_provision_count_and_nothing_solved_does_not()
    {
        Solution?[] solutions = [Solution.OwnNetwork, Solution.General, Solution.Individual, Solution.None, null];
        Counted.Values("no-individual-provision-share", Counted.WithCases(solutions.Select(s => Reported with { Solution = s }))).ShouldBe([1, 1, 0, 0, null]);
    }

    [Theory]
    [InlineData("informal-source-share")]
    [InlineData("own-plan-share")]
    [InlineData("plan-done-share")]
    public void A_plan_is_so_or_not_or_unknown(string indicator)
    {
        bool?[] answers = [true, false, null];
        var cases = answers.Select(a => Reported with { InformalSourceUsed = a, OwnPlan = a, PlanDone = a });
        Counted.Values(indicator, Counted.WithCases(cases)).ShouldBe([1, 0, null]);
    }

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
