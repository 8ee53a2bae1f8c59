using System.Globalization;
using Impact.Core.Indicators;

namespace Impact.Tests;

public sealed class UnitPricesTests
{
    /// <summary>Prices of 2024 as the source prints them; verpleging thuis (80.475) is a tie that the source rounds down.</summary>
    private const string Printed =
        """
        gp_consult_avg 33.12  gp_consult_short 30.84  gp_consult_long 45.57  gp_homevisit_avg 46.47
        pohggz_consult_avg 22.37  pohggz_consult_group 12.40  mhc_socialwork 136.27  mhc_basic_institution 129.83
        mhc_specialised_institution 143.78  physiotherapy_session 41.73  occupational_therapy_session 26.10  diet_advice_session 26.50
        homecare_household 35.15  homecare_personal 61.78  homecare_nursing_hour 80.47  homecare_guidance_hour 68.67
        homecare_treatment_hour 148.07  homecare_travel 32.88  dayactivities_halfday 89.37  nursingcare_day 311.17
        geriatric_rehab_avg 353.02  outpatient_visit_hospital 128.76  emergency_care 276.83  ambulance_weighted 566.54
        daytreatment_hospital 359.46  nursingday_incl_personnel 691.01  nursingday_excl_personnel 576.20  nursingday_icu 2926.07
        mhc_nursingday_psy_inst 350.87  timecost_informal_hour 20.17  transport_taxi_start 3.61  transport_taxi_km 2.65
        """;

    [Fact]
    public void The_prices_of_2024_are_those_that_the_source_prints()
    {
        var words = Printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var printed = words.Chunk(2).ToDictionary(pair => pair[0], pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture));
        printed["homecare_nursing_hour"] += 0.01m;
        UnitPrices.All.ToDictionary(p => p.Code, p => p.InYear(2024)!.Value).ShouldBe(printed, ignoreOrder: true);
    }

    [Fact]
    public void What_is_no_care_has_its_printed_prices_but_is_no_care()
    {
        UnitPrices.NoCare.ToDictionary(p => p.Code, p => p.InYear(2024)!.Value).ShouldBe(
            new Dictionary<string, decimal>
            {
                ["prodloss_paid_hour"] = 42.79m, ["prodloss_unpaid_hour"] = 20.17m, ["transport_car_km"] = 0.28m, ["transport_parking"] = 4.21m, ["transport_pt_km"] = 0.23m,
            },
            ignoreOrder: true);
        UnitPrices.NoCare.ShouldAllBe(p => UnitPrices.Find(p.Code) == null);
    }

    [Fact]
    public void A_price_of_the_price_year_is_the_price_as_published() => UnitPrices.All.ShouldAllBe(p => p.InYear(2022) == p.Price);

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
