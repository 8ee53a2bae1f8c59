using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class ControlChartTests
{
    [Fact]
    public void Beyond_the_limits_lies_no_more_of_the_binomial_distribution_than_beyond_three_standard_errors_of_the_normal()
    {
        // R: qbinom(1 - .00135, 100, .2) is 33 and qbinom(.00135, 100, .2) is 9.
        var chart = ControlChart.Of("east", [.. Month(1, 10, 100), .. Month(2, 30, 100)]);
        chart.Centre.ShouldBe(0.2, 1e-12);
        chart.Points.ShouldAllBe(p => Math.Abs(p.Low - 0.09) < 1e-12 && Math.Abs(p.High - 0.33) < 1e-12 && p.Signal == null);
    }

    [Fact]
    public void One_plan_of_three_is_no_signal_for_a_team_with_few_plans()
    {
        var months = Enumerable.Range(1, 11).SelectMany(m => Month(m, m == 6 ? 2 : 0, 3));
        ControlChart.Of(null, [.. months]).Points.ShouldAllBe(p => p.Signal != ControlSignal.BeyondLimits);
    }

    [Fact]
    public void A_month_beyond_the_limits_is_a_signal() =>
        ControlChart.Of(null, [.. Month(1, 10, 100), .. Month(2, 10, 100), .. Month(3, 40, 100)]).Points.Select(p => p.Signal).ShouldBe([null, null, ControlSignal.BeyondLimits]);

    [Fact]
    public void The_eighth_month_on_one_side_is_a_signal()
    {
        var months = Enumerable.Range(1, 8).SelectMany(m => Month(m, 4, 20)).Concat(Enumerable.Range(9, 2).SelectMany(m => Month(m, 8, 20)));
        ControlChart.Of(null, [.. months]).Points.Select(p => p.Signal).ShouldBe([.. Enumerable.Repeat<ControlSignal?>(null, 7), ControlSignal.Run, null, null]);
    }

    [Fact]
    public void Every_team_of_the_municipality_has_a_chart()
    {
        var plan = Counted.Case with { PlanOn = Counted.Day(2024, 3), InformalSourceUsed = true, Team = "west" };
        var result = Counted.Result("informal-source-share", Counted.WithCases(plan, plan with { Team = "east" }, plan with { Municipality = Counted.Elsewhere, Team = "far" }));
        result.Charts.Select(c => c.Team).ShouldBe(["east", "west"]);
    }

    private static IEnumerable<(DateOnly, double)> Month(int month, int with, int of) => Enumerable.Range(0, of).Select(i => (new DateOnly(2024, month, 1 + (i % 28)), i < with ? 1.0 : 0));
}
