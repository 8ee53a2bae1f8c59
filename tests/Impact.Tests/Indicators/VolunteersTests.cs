using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class VolunteersTests
{
    private static readonly AreaFigure Residents = new() { Indicator = "population", Area = "GM0984", Year = 2023, Value = 4000, Unit = "persons", Source = "CBS" };

    [Fact]
    public void Volunteers_active_in_a_period_are_divided_by_the_residents_known_then()
    {
        // Two of three are active in 2024 by 4,000 residents; all three in 2025 by 6,000.
        var data = Data(Helper("a", 2023), Helper("b", 2024), Helper("c", 2025)) with { Areas = [Residents, Residents with { Year = 2025, Value = 6000 }] };
        Counted.Figure("volunteers-per-1000", data).Value.ShouldBe(0.5);
        Counted.Figure("volunteers-per-1000", data, 1).Value.ShouldBe(0.5);
        Counted.Figure("volunteers-per-1000", data, 1).N.ShouldBe(3);
    }

    [Fact]
    public void Without_residents_there_is_no_figure() => Counted.Figure("volunteers-per-1000", Data(Helper("a", 2024)) with { Areas = [Residents with { IsModelEstimate = true }] }).Value.ShouldBeNull();

    [Fact]
    public void The_interval_is_that_of_Poisson()
    {
        // R: poisson.test(10, 4)$conf.int = 1.198847 4.597589
        var figure = Counted.Figure("volunteers-per-1000", Data([.. Enumerable.Range(0, 10).Select(i => Helper($"h{i}", 2024))]) with { Areas = [Residents] });
        figure.Value.ShouldBe(2.5);
        figure.Low!.Value.ShouldBe(1.198847, 1e-5);
        figure.High!.Value.ShouldBe(4.597589, 1e-5);
    }

    [Fact]
    public void Retention_is_the_survival_after_a_year()
    {
        // Four begin on 1 February 2024; one leaves after 100 days: 3 of 4 after 365.
        var helpers = Enumerable.Range(0, 4).Select(i => Helper($"h{i}", 2024) with { EndDate = i == 0 ? new DateOnly(2024, 2, 1).AddDays(100) : null });
        Counted.Figure("volunteer-retention-12m-share", Data([.. helpers])).Value!.Value.ShouldBe(0.75, 1e-12);
    }

    [Fact]
    public void Mobilisation_counts_days_from_the_first_volunteer_of_the_period()
    {
        var helpers = new[] { 0, 6, 20 }.Select(d => Helper($"h{d}", 2024) with { StartDate = new DateOnly(2024, 2, 1).AddDays(d) });
        Counted.Figure("mobilisation-days", Data([.. helpers])).Value.ShouldBe(6);
    }

    [Fact]
    public void A_longer_period_after_a_break_does_not_make_more_volunteers()
    {
        // Ten new volunteers every year, each for one year. Over the two years from the break there are thirty different ones, in each year twenty.
        var helpers = Enumerable.Range(2022, 4).SelectMany(year => Enumerable.Range(0, 10).Select(i => Helper(FormattableString.Invariant($"h{year}-{i}"), year) with { EndDate = new DateOnly(year + 1, 1, 31) }));
        var study = Counted.About("volunteers-per-1000") with { From = new(2023, 1), To = new(2025, 4), Break = new(2024, 1) };
        var result = Counted.Result(study, Data([.. helpers]) with { Areas = [Residents] });
        result.Groups.Select(g => (g.Period, g.Value)).ShouldBe([("2023Q1-2023Q4", 5), ("2024Q1-2024Q4", 5)]);
        result.Claim.Level.ShouldBe(Impact.Core.Claims.ClaimLevel.CannotTell);
    }

    [Fact]
    public void Reach_counts_supported_persons() =>
        Counted.Figure("reach-per-1000", Data(Some.Participant("p"), Helper("h", 2024)) with { Areas = [Residents] }).Value.ShouldBe(0.25);

    private static Participant Helper(string name, int year) => Some.Participant(name) with { Role = Role.Helper, StartDate = new DateOnly(year, 2, 1) };

    private static AnalysisDataset Data(params Participant[] participants) => Some.Dataset with { Participants = participants };

    [Fact]
    public void Turnout_is_everybody_who_came_to_help_by_residents()
    {
        var data = Some.Dataset with
        {
            Areas = [new AreaFigure { Indicator = "population", Area = "GM0984", Year = 2024, Value = 40_000, Unit = "persons", Source = "CBS" }],
            Activities = [new Activity { Date = new(2024, 3, 3), Kind = "opruimen", Volunteers = 300 }, new Activity { Date = new(2024, 9, 3), Kind = "opruimen", Volunteers = 100 }, new Activity { Date = new(2025, 3, 3), Kind = "opruimen", Volunteers = 800 }, new Activity { Date = new(2024, 3, 3), Kind = "koffie" }],
        };
        var (first, second) = (Counted.Figure("turnout-per-1000", data), Counted.Figure("turnout-per-1000", data, 1));
        (first.Value, second.Value, first.Low, first.Interval).ShouldBe((10, 20, null, "none"));
        Counted.Figure("turnout-per-1000", data with { Areas = [] }).Value.ShouldBeNull();
        Counted.Figure("turnout-per-1000", data with { Inputs = [new InputFile("activities", new Quarter(2025, 3), "", 4)] }, 1).Value.ShouldBeNull();
    }
}
