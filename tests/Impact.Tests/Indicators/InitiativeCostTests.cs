using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Estimation.Shares;
using Impact.Core.Indicators;
using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Tests;

/// <summary>All money of a period by its persons, or by those who reached the target rung. Everybody starts on 15 February 2022; the periods are 2022 and 2023.</summary>
public sealed class InitiativeCostTests
{
    private static readonly DateOnly Start = new(2022, 2, 15);

    [Fact]
    public void All_costs_are_divided_by_everybody_who_had_support_in_the_period()
    {
        var figure = Figure("initiative-cost-per-person", Data(20, reached: 0));
        figure.Value!.Value.ShouldBe(6000 * Index(2022) / 20, 1e-9);
        (figure.N, figure.Low, figure.Interval).ShouldBe((20, null, "none"));
    }

    [Fact]
    public void Who_left_before_a_period_is_not_in_it()
    {
        var data = Data(20, reached: 0);
        var left = data with { Participants = [.. data.Participants.Select((p, i) => i < 5 ? p with { EndDate = new(2022, 12, 30) } : p)] };
        Figure("initiative-cost-per-person", left, 1).N.ShouldBe(15);
    }

    [Fact]
    public void A_booked_saving_is_no_cost_and_a_period_without_costs_is_missing()
    {
        var data = Data(20, reached: 0) with { Costs = [.. Paid(2022).Select(c => c with { Kind = "booked_saving" }), .. Paid(2023)] };
        (Figure("initiative-cost-per-person", data) is { Value: null, Missing: 20 }, Figure("initiative-cost-per-person", data, 1).N).ShouldBe((true, 20));
    }

    [Theory]
    [InlineData("initiative-cost-per-person")]
    [InlineData("initiative-cost-per-reached")]
    public void Of_a_year_with_a_quarter_that_was_not_delivered_the_cost_is_missing(string indicator)
    {
        var data = Data(40, reached: 15);
        var part = data with { Costs = [.. data.Costs.Where(c => c.Quarter != new Quarter(2022, 4))] };
        Figure(indicator, part).Value.ShouldBeNull();
        Figure(indicator, part).Missing.ShouldBe(40);
        Figure(indicator, part, 1).Value.ShouldNotBeNull();
    }

    /// <summary>The money of each quarter is published: by it the figure would give the number of persons away.</summary>
    [Theory]
    [InlineData(60, 9, false)]
    [InlineData(60, 10, true)]
    [InlineData(60, 50, true)]
    [InlineData(60, 51, false)]
    public void A_cost_per_person_who_reached_it_does_not_give_away_a_small_number(int persons, int reached, bool isShown)
    {
        var result = Result("initiative-cost-per-reached", Data(persons, reached));
        ReleasedFigures.Figure(result.Groups.Single(f => f is { Group: Role.Supported, Wave: 0 }), result.Indicator, DisclosurePolicy.Public).IsPublished.ShouldBe(isShown);
    }

    /// <summary>14 reach the rung in 2022 and 9 in 2023: with 23 in all, as other outcomes tell, the first figure would give the second away.</summary>
    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Where_one_period_is_withheld_all_periods_are(int reached, bool isShown)
    {
        var (data, study) = (Data(60, reached), Counted.About("initiative-cost-per-reached") with { From = new(2022, 1), To = new(2023, 4) });
        var released = OutcomeRelease.Of(Counted.Result(study, data), (study, data), DisclosurePolicy.Public);
        released.Groups.Select(g => g.Figure.IsPublished).ShouldBe([isShown, isShown]);
        released.Estimates.ShouldAllBe(e => e.IsPublished == isShown);
    }

    [Fact]
    public void Per_person_who_reached_the_rung_only_their_number_is_uncertain()
    {
        var figure = Figure("initiative-cost-per-reached", Data(40, reached: 10));
        var (money, share) = (6000 * Index(2022), Wilson.Interval(10, 40, 0.95));
        figure.Value!.Value.ShouldBe(money / 10, 1e-9);
        figure.Low!.Value.ShouldBe(money / 40 / share.High, 1e-9);
        figure.High!.Value.ShouldBe(money / 40 / share.Low, 1e-9);
        (figure.N, figure.Interval).ShouldBe((40, "wilson-inverse"));
    }

    [Fact]
    public void Who_began_on_the_rung_never_reached_it() =>
        Figure("initiative-cost-per-reached", Data(40, reached: 10) is var data ? data with { Rungs = [.. data.Rungs.Where(r => r.Rung >= 4)] } : null!).Value.ShouldBeNull();

    [Fact]
    public void The_change_is_drawn_by_person_and_every_period_is_of_one_length()
    {
        var result = Result("initiative-cost-per-reached", Data(60, reached: 30));
        var change = result.Estimates[0];
        change.Estimator.ShouldBe("difference-of-costs");
        change.Value.ShouldBe((6000 * Index(2023) / 20) - (6000 * Index(2022) / 30), 1e-9);
        (change.Low < change.Value && change.Value < change.High).ShouldBeTrue();
    }

    [Fact]
    public void The_interval_holds_the_cost_exactly_where_that_of_the_share_holds_the_share()
    {
        // 100 persons and € 100,000: a share of 0.3 is € 3,333 for each who reached it.
        for (var k = 1; k <= 100; k++)
        {
            var units = Enumerable.Range(0, 100).Select(i => new UnitValue { Group = Role.Supported, Period = 0, Value = i < k ? 1 : 0, Exposure = 1000 }).ToList();
            var (bounds, share) = (new CostPerEvent().Of(units, 1).Bounds!.Value, Wilson.Interval(k, 100, 0.95));
            (bounds.Low <= 100_000 / 30.0 && bounds.High >= 100_000 / 30.0).ShouldBe(share.Low <= 0.3 && share.High >= 0.3);
        }
    }

    private static OutcomeResult Result(string indicator, AnalysisDataset data) => Counted.Result(Counted.About(indicator) with { From = new(2022, 1), To = new(2023, 4) }, data);

    private static GroupFigure Figure(string indicator, AnalysisDataset data, int period = 0) => Result(indicator, data).Groups.Single(f => f.Group == Role.Supported && f.Wave == period);

    private static double Index(int year) => (double)ConsumerPrices.Factor(year, UnitPrices.StudyYear)!.Value;

    /// <summary>All paid in the first quarter, and nothing in the others.</summary>
    private static IEnumerable<Cost> Paid(int year) =>
        Enumerable.Range(1, 4).Select(quarter => new Cost { Quarter = new(year, quarter), Kind = "cost", Payer = "fund", Amount = quarter == 1 ? 6000 : 0 });

    /// <summary>Everybody is rated 3 at the start; so many reach rung 4 in 2022, and two thirds as many others in 2023.</summary>
    private static AnalysisDataset Data(int persons, int reached) => Some.Dataset with
    {
        Participants = [.. Enumerable.Range(0, persons).Select(i => Some.Participant($"p{i:00}") with { StartDate = Start })],
        Costs = [.. Paid(2022), .. Paid(2023)],
        Rungs =
        [
            .. Enumerable.Range(0, persons).Select(i => new RungRating(Some.Id($"p{i:00}"), Start, 3, Rater.Professional)),
            .. Enumerable.Range(0, reached).Select(i => new RungRating(Some.Id($"p{i:00}"), Start.AddMonths(6), 4, Rater.Professional)),
            .. Enumerable.Range(reached, reached * 2 / 3).Where(i => i < persons).Select(i => new RungRating(Some.Id($"p{i:00}"), Start.AddMonths(15), 4, Rater.Professional)),
        ],
    };
}
