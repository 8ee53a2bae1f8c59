using Impact.Core.Indicators;

namespace Impact.Tests;

public sealed class UnitPricesTests
{
    [Theory]
    [InlineData("gp_consult_avg", 30.87, 33.12)]
    [InlineData("gp_homevisit_avg", 43.31, 46.47)]
    [InlineData("mhc_socialwork", 127, 136.27)]
    [InlineData("homecare_household", 32.76, 35.15)]
    [InlineData("homecare_guidance_hour", 64, 68.67)]
    [InlineData("dayactivities_halfday", 83.29, 89.37)]
    [InlineData("nursingday_icu", 2727, 2926.07)]
    [InlineData("timecost_informal_hour", 18.80, 20.17)]
    public void A_price_of_2022_is_indexed_to_2024_by_the_direct_factor(string code, double price, double indexed)
    {
        var found = UnitPrices.Find(code)!;
        found.InYear(2022).ShouldBe((decimal)price);
        found.InYear(2024).ShouldBe((decimal)indexed);
    }

    [Fact]
    public void The_chain_of_rounded_year_factors_gives_another_price_and_is_not_used()
    {
        var price = UnitPrices.Find("gp_consult_avg")!;
        var chained = Math.Round(price.Price * ConsumerPrices.Factor(2022, 2023)!.Value * ConsumerPrices.Factor(2023, 2024)!.Value, 2);
        chained.ShouldBe(33.10m);
        price.InYear(2024).ShouldBe(33.12m);
    }

    [Theory]
    [InlineData(2011)]
    [InlineData(2025)]
    public void A_year_without_an_index_number_has_no_price(int year)
    {
        UnitPrices.Find("gp_consult_avg")!.InYear(year).ShouldBeNull();
        ConsumerPrices.Factor(2022, year).ShouldBeNull();
        ConsumerPrices.Factor(year, 2022).ShouldBeNull();
    }

    [Fact]
    public void A_code_that_is_not_in_the_list_has_no_price() => UnitPrices.Find("massage").ShouldBeNull();

    [Fact]
    public void Every_code_occurs_once_with_a_price_a_unit_and_a_payer_that_the_law_knows()
    {
        UnitPrices.All.Select(p => p.Code).ShouldBeUnique();
        UnitPrices.All.ShouldAllBe(p => p.Price > 0 && p.Unit.Length > 0 && p.Name.Length > 0);
        UnitPrices.Payers.ShouldBe(["municipality", "wlz", "zvw"]);
    }

    [Theory]
    [InlineData(2013, 1.025)]
    [InlineData(2014, 1.010)]
    [InlineData(2015, 1.006)]
    [InlineData(2016, 1.003)]
    [InlineData(2017, 1.014)]
    [InlineData(2018, 1.017)]
    [InlineData(2019, 1.026)]
    [InlineData(2020, 1.013)]
    [InlineData(2021, 1.027)]
    [InlineData(2022, 1.100)]
    [InlineData(2023, 1.038)]
    [InlineData(2024, 1.033)]
    public void The_index_numbers_give_the_published_year_factors(int year, double factor) =>
        ConsumerPrices.Factor(year - 1, year).ShouldBe((decimal)factor);

    [Fact]
    public void Studies_use_prices_of_the_last_year_with_an_index_number() => UnitPrices.StudyYear.ShouldBe(2024);
}
