using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class BudgetTests
{
    private static readonly Cost Paid = new() { Quarter = new Quarter(2024, 1), Kind = "cost", Payer = "municipality", Amount = 10_000 };

    [Fact]
    public void The_budget_is_per_resident_a_year_in_prices_of_one_year()
    {
        var data = Some.Dataset with
        {
            Costs = [Paid, Paid with { Quarter = new Quarter(2024, 3) }, Paid with { Payer = "fund" }, Paid with { Kind = "booked_saving" }],
            Areas = [new AreaFigure { Indicator = "population", Area = "GM0984", Year = 2024, Value = 1000, Unit = "persons", Source = "CBS" }],
        };
        var figure = Counted.Figure("budget-per-resident", data);
        figure.Value!.Value.ShouldBe(20 * (double)ConsumerPrices.Factor(2024, UnitPrices.StudyYear)!.Value, 1e-9);
        (figure.Low, figure.Interval).ShouldBe((null, "none"));
    }

    [Fact]
    public void A_year_without_an_index_number_is_missing()
    {
        var future = new Quarter(ConsumerPrices.LatestYear + 1, 1);
        var study = Counted.About("budget-per-resident") with { From = future, To = future.PlusQuarters(3) };
        Counted.Result(study, Some.Dataset with { Costs = [Paid with { Quarter = future }] }).Groups.ShouldHaveSingleItem().Missing.ShouldBe(1);
    }
}
