using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class BudgetTests
{
    private static readonly Cost Paid = new() { Quarter = new Quarter(2024, 1), Kind = "cost", Payer = "municipality", Amount = 10_000 };

    private static readonly Cost[] Year = [.. Enumerable.Range(1, 4).Select(q => Paid with { Quarter = new Quarter(2024, q) })];

    private static readonly AreaFigure Residents = new() { Indicator = "population", Area = "GM0984", Year = 2024, Value = 1000, Unit = "persons", Source = "CBS" };

    private static readonly double ToStudyYear = (double)ConsumerPrices.Factor(2024, UnitPrices.StudyYear)!.Value;

    [Fact]
    public void The_budget_is_per_resident_a_year_in_prices_of_one_year()
    {
        var figure = Counted.Figure("budget-per-resident", Data(Year[0], Paid with { Payer = "fund" }, Paid with { Kind = "booked_saving" }, Year[1], Year[2] with { Payer = "fund" }, Year[3]));
        figure.Value!.Value.ShouldBe(30 * ToStudyYear, 1e-9);
        (figure.Low, figure.Interval, figure.Missing).ShouldBe((null, "none", 0));
    }

    [Fact]
    public void A_year_of_which_a_quarter_was_not_delivered_says_nothing_about_a_year()
    {
        var figure = Counted.Figure("budget-per-resident", Data(Year[0], Year[1], Year[3]));
        (figure.Value, figure.N, figure.Missing).ShouldBe((null, 0, 3));
    }

    [Fact]
    public void Of_two_years_only_the_whole_one_counts_and_each_year_has_its_own_residents()
    {
        var study = Counted.About("budget-per-resident") with { From = new Quarter(2023, 1), Break = new Quarter(2025, 1) };
        Cost[] before = [.. Year.Select(c => c with { Quarter = c.Quarter.PlusQuarters(-4) })];
        var data = Data(Year) with { Areas = [Residents with { Year = 2023, Value = 2000 }, Residents] };
        double? Value(params Cost[] earlier) => Counted.Result(study, data with { Costs = [.. earlier, .. Year] }).Groups[0].Value;
        var half = (double)ConsumerPrices.Factor(2023, UnitPrices.StudyYear)!.Value;

        Value(before)!.Value.ShouldBe(((40_000 * half) + (40_000 * ToStudyYear)) / 3000, 1e-9);
        Value(before[..3])!.Value.ShouldBe(40 * ToStudyYear, 1e-9);
    }

    [Fact]
    public void A_year_without_an_index_number_is_missing()
    {
        var future = new Quarter(ConsumerPrices.LatestYear + 1, 1);
        var study = Counted.About("budget-per-resident") with { From = future, To = future.PlusQuarters(3) };
        Counted.Result(study, Some.Dataset with { Costs = [Paid with { Quarter = future }] }).Groups.ShouldHaveSingleItem().Missing.ShouldBe(1);
    }

    private static AnalysisDataset Data(params Cost[] costs) => Some.Dataset with { Costs = costs, Areas = [Residents] };
}
