using Impact.Core.Indicators;
using Impact.Core.Observations;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

public sealed class CareMeasureTests
{
    private static readonly Participant Person = Some.Participant("a");

    private static readonly CareUse ByFamily = Some.Care("a") with { Care = "timecost_informal_hour", By = CareProvider.Family, Quantity = 30 };

    [Fact]
    public void The_cost_is_professional_care_at_prices_of_2024() =>
        Baseline("care-cost", Some.Care("a") with { Quantity = 10 }, Some.Care("a") with { Care = "gp_consult_avg", Quantity = 2 }, ByFamily)
            .ShouldBe((10 * 68.67) + (2 * 33.12), 1e-9);

    [Theory]
    [InlineData("care-cost-municipality", 686.7)]
    [InlineData("care-cost-zvw", 33.12)]
    [InlineData("care-cost-wlz", 0)]
    public void A_payer_has_the_care_that_the_law_puts_there(string id, double euro) =>
        Baseline(id, Some.Care("a") with { Quantity = 10 }, Some.Care("a") with { Care = "gp_consult_avg" }, Some.Care("a") with { Care = "mhc_socialwork" }).ShouldBe(euro, 1e-9);

    [Theory]
    [InlineData("care-cost")]
    [InlineData("care-cost-wlz")]
    [InlineData("care-hours-professional")]
    public void Care_without_a_price_is_never_taken_for_nothing(string id) =>
        Should.Throw<ArgumentException>(() => Baseline(id, Some.Care("a") with { Care = "massage" }));

    [Fact]
    public void Days_away_are_nights_in_an_institution_times_four()
    {
        CareUse[] care = [Some.Care("a") with { Care = "nursingday_incl_personnel", Quantity = 2 }, Some.Care("a") with { Care = "nursingcare_day" }, Some.Care("a") with { Care = "daytreatment_hospital", Quantity = 9 }];
        Baseline("care-days-away", care).ShouldBe(12);
    }

    [Fact]
    public void Only_care_that_is_counted_in_hours_has_hours()
    {
        CareUse[] care = [Some.Care("a") with { Quantity = 10 }, Some.Care("a") with { Care = "dayactivities_halfday", Quantity = 5 }, ByFamily];
        Baseline("care-hours-professional", care).ShouldBe(10);
        Baseline("care-hours-network-share", care).ShouldBe(0.75);
    }

    [Fact]
    public void Somebody_without_any_hour_has_no_share_of_hours() =>
        Value("care-hours-network-share", 0, Person, Some.Care("a") with { Care = "gp_consult_avg" }).Missing.ShouldBe(MissingReason.NotApplicable);

    [Fact]
    public void The_quarter_of_a_wave_is_the_one_of_the_survey_date()
    {
        var dataset = Data(Person, Some.Care("a") with { Quarter = new Quarter(2024, 2), Quantity = 3 }) with
        {
            Responses = [Some.Response("a", 0) with { Date = new DateOnly(2024, 4, 1) }],
        };
        Listed.Find("care-hours-professional")!.Measure(dataset, Some.Study)[0].Value.ShouldBe(3);
    }

    [Fact]
    public void Without_a_survey_a_wave_is_two_quarters_after_the_one_before() =>
        Value("care-hours-professional", 2, Person, Some.Care("a") with { Quarter = new Quarter(2025, 1), Quantity = 7 }).Value.ShouldBe(7);

    [Fact]
    public void No_rows_mean_no_care_in_a_quarter_that_was_delivered_for_the_group() =>
        Value("care-cost", 0, Person, Some.Care("b")).Value.ShouldBe(0);

    [Fact]
    public void No_rows_mean_nothing_in_a_quarter_that_was_not_delivered() =>
        Value("care-cost", 1, Person, Some.Care("b")).Missing.ShouldBe(MissingReason.NotAsked);

    [Fact]
    public void No_rows_mean_nothing_when_only_the_other_group_was_delivered() =>
        Value("care-cost", 0, Person with { Role = Role.Comparison }, Some.Care("b")).Missing.ShouldBe(MissingReason.NotAsked);

    [Fact]
    public void Somebody_who_left_during_the_quarter_is_not_taken_for_somebody_without_care() =>
        Value("care-cost", 0, Person with { EndDate = new DateOnly(2024, 3, 1) }, Some.Care("b")).Missing.ShouldBe(MissingReason.LostToFollowUp);

    [Fact]
    public void Somebody_who_left_during_the_quarter_does_not_count_because_of_a_row() =>
        Value("care-cost", 0, Person with { EndDate = new DateOnly(2024, 3, 1) }, Some.Care("a")).Missing.ShouldBe(MissingReason.LostToFollowUp);

    [Fact]
    public void Somebody_whose_start_is_not_known_cannot_be_placed_in_a_quarter() =>
        Value("care-cost", 0, Person with { StartDate = null }, Some.Care("b")).Missing.ShouldBe(MissingReason.NoResponse);

    private static double Baseline(string id, params CareUse[] care) => Value(id, 0, Person, care).Value!.Value;

    private static PersonValue Value(string id, int wave, Participant person, params CareUse[] care) =>
        Listed.Find(id)!.Measure(Data(person, care), Some.Study).Single(v => v.Participant == person.Id && v.Wave == wave);

    private static AnalysisDataset Data(Participant person, params CareUse[] care) =>
        Some.Dataset with { Participants = [person, Some.Participant("b")], CareUse = care };
}
