using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests.Claims;

public sealed class CountedOutcomeTests
{
    private static readonly SupportCase Plan = Counted.Case with { InformalSourceUsed = false };

    [Fact]
    public void A_share_that_rises_beyond_chance_has_changed_and_differs_beside_four_that_did_not()
    {
        var here = Plans(Some.Municipality, (10, 100), (40, 100));
        Judge(here).ShouldBe((ClaimLevel.Changed, Movement.Better));
        Judge([.. here, .. Others((10, 11), (12, 10), (9, 11), (10, 12))]).ShouldBe((ClaimLevel.Differs, Movement.Better));
    }

    [Fact]
    public void Beside_three_others_a_change_is_not_compared()
    {
        var result = Result([.. Plans(Some.Municipality, (10, 100), (40, 100)), .. Others((10, 11), (12, 10), (9, 11))]);
        result.Claim.Level.ShouldBe(ClaimLevel.Changed);
        result.Claim.Reasons[0].ShouldBe(ClaimReason.FewMunicipalities);
        result.Estimates.ShouldAllBe(e => e.Groups.Count == 1);
    }

    [Fact]
    public void An_accident_of_one_municipality_is_no_difference_where_others_have_accidents_too()
    {
        // Each change is far beyond the chance of the cases; here it is no larger than elsewhere.
        var result = Result([.. Plans(Some.Municipality, (10, 100), (40, 100)), .. Others((10, 40), (40, 10), (30, 5), (5, 30), (20, 20))]);
        (result.Claim.Level, result.Claim.Reasons[0]).ShouldBe((ClaimLevel.Changed, ClaimReason.DifferenceIntervalContainsZero));
    }

    [Fact]
    public void A_study_of_one_group_never_differs()
    {
        var cases = Plans(Some.Municipality, (10, 100), (40, 100)).Concat(Plans(Counted.Elsewhere, (10, 100), (11, 100)));
        var result = Counted.Result("informal-source-share", Counted.WithCases(cases));
        result.Claim.Level.ShouldBe(ClaimLevel.Changed);
        result.Claim.Reasons.ShouldBe([ClaimReason.NoOtherMunicipalities]);
        result.Groups.Count(f => f.Group == Role.Comparison).ShouldBe(2);
    }

    [Fact]
    public void The_difference_weighs_the_change_here_against_how_changes_elsewhere_vary()
    {
        // Changes elsewhere .01, −.02, .02 and .02: mean .0075, standard deviation √(.001075 / 3) = .018930; times √(5/4) = .021164; t(.975, 3) = 3.1824.
        var result = Result([.. Plans(Some.Municipality, (10, 100), (40, 100)), .. Others((10, 11), (12, 10), (9, 11), (10, 12))]);
        var (both, here, there) = (result.Estimates[0], result.Estimates[1], result.Estimates[2]);
        (both.Contrast, here.Contrast, there.Contrast).ShouldBe(("supported-comparison:wave1-wave0", "supported:wave1-wave0", "comparison:wave1-wave0"));
        both.Value.ShouldBe(0.3 - 0.0075, 1e-12);
        both.Se!.Value.ShouldBe(0.021164, 1e-6);
        (both.Df, both.Clusters).ShouldBe((3, 5));
        both.Low!.Value.ShouldBe(0.2925 - (3.1824 * 0.021164), 1e-5);
        // Wilson gives 0.3094 to 0.4980 and 0.0552 to 0.1744: 0.3 − √(0.0906² + 0.0744²) = 0.1828 and 0.3 + √(0.0980² + 0.0448²) = 0.4078.
        here.Low!.Value.ShouldBe(0.1828, 1e-4);
        here.High!.Value.ShouldBe(0.4078, 1e-4);
    }

    [Fact]
    public void Fewer_than_ten_plans_in_a_period_say_nothing()
    {
        var result = Result(Plans(Some.Municipality, (0, 9), (9, 100)));
        (result.Claim.Level, result.Claim.Reasons[0]).ShouldBe((ClaimLevel.CannotTell, ClaimReason.TooFewUnits));
    }

    [Fact]
    public void One_period_is_described()
    {
        var result = Result(Plans(Some.Municipality, (10, 100), (0, 0)));
        result.Claim.Level.ShouldBe(ClaimLevel.Described);
        result.Claim.Reasons.ShouldBe([ClaimReason.OnePeriod]);
    }

    [Fact]
    public void Nothing_delivered_is_nothing_measured_for_every_counted_indicator() =>
        Listed.All.Where(i => i.Counting is not null).Select(i => Counted.Result(i.Id, Some.Dataset)).ShouldAllBe(r => r.Groups.Count == 0 && r.Claim.Level == ClaimLevel.None);

    [Fact]
    public void The_order_of_the_cases_does_not_matter()
    {
        var cases = Plans(Some.Municipality, (10, 50), (20, 50));
        Counted.Result("informal-source-share", Counted.WithCases(cases.AsEnumerable().Reverse())).Groups.ShouldBe(Counted.Result("informal-source-share", Counted.WithCases(cases)).Groups);
    }

    [Fact]
    public void A_break_makes_two_periods_before_and_from_it()
    {
        var study = Counted.About("informal-source-share") with { Break = new Quarter(2025, 2) };
        StudyPeriod.Of(study).Select(p => p.ToString()).ShouldBe(["2024Q1-2025Q1", "2025Q2-2025Q4"]);
        StudyPeriod.Of(Some.Study).Select(p => p.ToString()).ShouldBe(["2024Q1-2024Q4", "2025Q1-2025Q4"]);
        StudyPeriod.Of(Some.Study with { To = new Quarter(2025, 2) })[1].Years.ShouldBe(0.5);
    }

    [Fact]
    public void Periods_of_one_length_are_as_long_before_a_break_as_after_it_and_otherwise_whole_years()
    {
        string[] Of(Study study) => [.. StudyPeriod.OfOneLength(study).Select(p => p.ToString())];
        Of(Some.Study with { Break = new Quarter(2025, 2) }).ShouldBe(["2024Q3-2025Q1", "2025Q2-2025Q4"]);
        Of(Some.Study with { From = new Quarter(2022, 1), Break = new Quarter(2024, 1) }).ShouldBe(["2023Q1-2023Q4", "2024Q1-2024Q4"]);
        Of(Some.Study with { To = new Quarter(2025, 2) }).ShouldBe(["2024Q1-2024Q4"]);
        Of(Some.Study with { To = new Quarter(2024, 2) }).ShouldBe(["2024Q1-2024Q2"]);
    }

    [Fact]
    public void Many_cases_of_few_households_are_not_shown()
    {
        var one = Plans(Some.Municipality, (20, 40), (20, 40));
        var shared = one.Select((c, i) => c with { Household = FormattableString.Invariant($"h{i % 9}") });
        Released(one).Groups.ShouldAllBe(g => g.Figure.IsPublished);
        Released([.. shared]).Groups.ShouldAllBe(g => !g.Figure.IsPublished);
    }

    [Fact]
    public void Cases_of_one_household_count_as_less_than_cases_apart()
    {
        var apart = Result(Plans(Some.Municipality, (20, 40), (20, 40))).Groups[0];
        var together = Result([.. Plans(Some.Municipality, (20, 40), (20, 40)).Select((c, i) => c with { Household = FormattableString.Invariant($"h{i / 10}") })]).Groups[0];
        (apart.Interval, together.Interval).ShouldBe(("wilson", "wilson-clustered"));
        (together.High - together.Low)!.Value.ShouldBeGreaterThan((apart.High - apart.Low)!.Value);
    }

    private static ReleasedOutcome Released(IEnumerable<SupportCase> cases)
    {
        var data = Counted.WithCases(cases);
        var result = StudyAnalysis.Analyse(data, Counted.About("informal-source-share"), 1);
        return DisclosureControl.Release(result, data, DisclosurePolicy.Public, "test").Outcomes[0];
    }

    private static (ClaimLevel, Movement) Judge(IEnumerable<SupportCase> cases) => Result(cases).Claim is var claim ? (claim.Level, claim.Movement) : default;

    private static OutcomeResult Result(IEnumerable<SupportCase> cases) =>
        Counted.Result(Counted.About("informal-source-share") with { Design = Design.Comparison }, Counted.WithCases(cases));

    /// <summary>Other municipalities with 100 plans a year.</summary>
    private static IEnumerable<SupportCase> Others(params (int Before, int Later)[] with) =>
        with.SelectMany((w, i) => Plans(MunicipalityCode.TryParse(FormattableString.Invariant($"GM15{i:00}"))!, (w.Before, 100), (w.Later, 100)));

    private static List<SupportCase> Plans(MunicipalityCode municipality, params (int With, int Of)[] years) =>
    [
        .. years.SelectMany((year, y) => Enumerable.Range(0, year.Of).Select(i => Plan with { Municipality = municipality, PlanOn = new DateOnly(2024 + y, 1 + (i % 12), 3), InformalSourceUsed = i < year.With })),
    ];
}
