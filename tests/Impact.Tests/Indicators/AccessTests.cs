using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class AccessTests
{
    [Theory]
    [InlineData(42, 0, 1.0)]
    [InlineData(43, 0, 0.0)]
    [InlineData(50, 8, 1.0)]
    [InlineData(50, 7, 0.0)]
    public void A_plan_is_in_time_within_42_days_on_the_clock(int days, int paused, double inTime) =>
        Counted.Values("access-in-time-share", Reported(days, paused)).ShouldBe([inTime]);

    [Theory]
    [InlineData(14, 0, 1.0)]
    [InlineData(15, 0, 0.0)]
    [InlineData(20, 6, 1.0)]
    [InlineData(20, 5, 0.0)]
    public void A_decision_is_in_time_within_14_days_on_its_own_clock(int days, int paused, double inTime)
    {
        var asked = Counted.Case with { RequestedOn = Counted.Day(2024, 0), DecidedOn = Counted.Day(2024, days), DaysPausedDecision = paused, DaysPaused = 99 };
        Counted.Values("decision-in-time-share", Counted.WithCases(asked)).ShouldBe([inTime]);
    }

    [Theory]
    [InlineData(40, 16, 1.0)]
    [InlineData(40, 17, 0.0)]
    [InlineData(45, 11, 1.0)]
    public void Both_clocks_together_run_56_days_without_the_time_between_them(int plan, int decision, double inTime)
    {
        var request = Counted.Day(2024, plan + 200);
        var both = Counted.Case with
        {
            ReportedOn = Counted.Day(2024, 0), PlanOn = Counted.Day(2024, plan), RequestedOn = request, DecidedOn = request.AddDays(decision),
        };
        Counted.Values("access-both-in-time-share", Counted.WithCases(both)).ShouldBe([inTime]);
    }

    [Fact]
    public void A_case_without_a_plan_is_late_once_its_days_are_over_and_not_known_before()
    {
        var old = Counted.Case with { ReportedOn = new DateOnly(2025, 11, 18) };
        var young = Counted.Case with { ReportedOn = new DateOnly(2025, 11, 19) };
        Counted.Values("access-in-time-share", Counted.WithCases(old, young)).ShouldBe([0.0, null]);
    }

    [Fact]
    public void A_fast_plan_of_the_last_six_weeks_is_not_counted_while_slow_ones_are_still_open()
    {
        // Half of all cases has a plan after 20 days, half after 60. Counting what is known would give more than half in the last weeks.
        var cases = Enumerable.Range(0, 120).SelectMany(day => new[] { 20, 60 }.Select(days => Reported(new DateOnly(2025, 12, 31).AddDays(-day), days)));
        var figure = Counted.Figure("access-in-time-share", Counted.WithCases(cases), 1);
        (figure.Value, figure.N, figure.Missing).ShouldBe((0.5, 2 * 77, 2 * 43));

        static SupportCase Reported(DateOnly day, int days) => Counted.Case with { ReportedOn = day, PlanOn = day.AddDays(days) <= new DateOnly(2025, 12, 31) ? day.AddDays(days) : null };
    }

    [Fact]
    public void Both_clocks_are_late_without_a_decision_once_the_terms_are_over()
    {
        var waiting = Counted.Case with { ReportedOn = Counted.Day(2025, 0), PlanOn = Counted.Day(2025, 30), RequestedOn = Counted.Day(2025, 40) };
        Counted.Values("access-both-in-time-share", Counted.WithCases(waiting, waiting with { RequestedOn = new DateOnly(2025, 12, 20) })).ShouldBe([0.0, null]);
    }

    [Fact]
    public void The_median_is_that_of_Kaplan_and_Meier_with_open_cases_censored()
    {
        // At risk 4, 3, 1 at 10, 20, 40 days; the case closed on day 30 leaves without a plan: survival 3/4, 2/4, 0. Half is reached from 20 to 40: 30.
        var days = new[] { 10, 20, 40 }.Select(d => Planned(d)).Append(Counted.Case with { ReportedOn = Counted.Day(2024, 0), ClosedOn = Counted.Day(2024, 30) });
        var figure = Counted.Figure("access-days", Counted.WithCases(days));
        (figure.Value, figure.N, figure.Interval, figure.Period).ShouldBe((30, 4, "kaplan-meier-log-log", "2024Q1-2024Q4"));
    }

    [Fact]
    public void Nine_of_ten_have_a_plan_by_the_ninth_of_ten_days() =>
        Counted.Figure("access-days-p90", Counted.WithCases(Enumerable.Range(1, 11).Select(d => Planned(d)))).Value.ShouldBe(10);

    [Fact]
    public void A_pause_longer_than_the_clock_ran_is_no_measurement() => Counted.Values("access-days", Reported(10, 11)).ShouldBe([null]);

    [Fact]
    public void Cases_of_other_municipalities_are_the_comparison()
    {
        var figures = Counted.Result("access-days", Counted.WithCases(Planned(10), Planned(20) with { Municipality = Counted.Elsewhere })).Groups;
        figures.Select(f => (f.Group, f.Value)).ShouldBe([(Role.Supported, 10), (Role.Comparison, 20)]);
    }

    private static AnalysisDataset Reported(int days, int paused) => Counted.WithCases(Planned(days) with { DaysPaused = paused });

    private static SupportCase Planned(int days) => Counted.Case with { ReportedOn = Counted.Day(2024, 0), PlanOn = Counted.Day(2024, days) };
}
