using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests.Disclosure;

public sealed class FurtherReleaseTests
{
    private static readonly DisclosurePolicy Policy = DisclosurePolicy.Public;

    [Fact]
    public void A_team_with_few_plans_is_withheld_together_with_the_next_smallest()
    {
        var teams = Teams((60, 30), (50, 20), (40, 5)).Teams;
        teams.Select(t => t.Figure.IsPublished).ShouldBe([true, false, false]);
    }

    [Fact]
    public void Teams_with_enough_plans_are_all_shown_rounded_and_with_limits_around_all_teams()
    {
        var teams = Teams((60, 30), (50, 20), (40, 16));
        teams.Centre.Match(c => c, _ => 0).ShouldBe(0.44);
        var first = teams.Teams[0].Figure.Match(f => f, _ => null!);
        (first.N, first.Share).ShouldBe((60, 0.5));
        first.Low.ShouldBeLessThan(0.44);
        first.High.ShouldBeGreaterThan(0.5);
        first.IsBeyondLimits.ShouldBeFalse();
    }

    [Fact]
    public void Teams_that_add_up_do_not_give_a_withheld_period_away()
    {
        var study = Counted.About("informal-source-share");
        SupportCase Plan(int team, int year, int i) => Counted.Case with { Team = $"team {team}", PlanOn = Counted.Day(year, i), InformalSourceUsed = i % 2 == 0, Household = null };
        var data = Counted.WithCases(
        [
            .. Enumerable.Range(0, 3).SelectMany(team => Enumerable.Range(0, 40 + team).Select(i => Plan(team, 2024, i))),
            .. Enumerable.Range(0, 4).Select(i => Plan(2, 2025, i)),
        ]);
        var released = OutcomeRelease.Of(StudyAnalysis.Analyse(data, study, 1).Outcomes[0], (study, data), Policy);
        released.Groups.Select(g => g.Figure.IsPublished).ShouldBe([true, false]);
        released.Teams!.Teams.Count(t => !t.Figure.IsPublished).ShouldBe(2);
    }

    [Fact]
    public void A_team_far_from_the_others_is_beyond_chance() =>
        Teams((100, 80), (100, 20), (100, 22)).Teams[0].Figure.Match(f => f.IsBeyondLimits, _ => false).ShouldBeTrue();

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_booked_saving_is_shown_with_the_estimate_it_rests_on(bool isEstimateShown, bool published)
    {
        var booked = FurtherRelease.Booked(Result() with { BookedSaving = new(24_000, 4, 240, 125_774.2, 5_148.5, 246_399.9, 0.95104) }, isEstimateShown, Policy)!;
        booked.IsPublished.ShouldBe(published);
        if (published) booked.Match(b => (b.Measured, b.Low, b.High, b.ProbabilityCovered), _ => default).ShouldBe((125_800, 5_100, 246_400, 0.95));
    }

    [Fact]
    public void A_model_is_shown_as_ratios_with_two_decimals()
    {
        var term = Some.Contrast(false, Math.Log(0.428), (Math.Log(0.3604), Math.Log(0.508))) with { Contrast = "space" };
        FurtherRelease.Conduct(Result() with { Model = [term] }, Policy).ShouldBe([new ReleasedRatio("space", 0.43, 0.36, 0.51, 361, 322)]);
        FurtherRelease.Conduct(Result() with { Model = [term with { N = 9 }] }, Policy).ShouldBeEmpty();
    }

    private static ReleasedTeams Teams(params (int Plans, int Informal)[] sizes)
    {
        var study = Counted.About("informal-source-share");
        var cases = sizes.SelectMany((size, team) => Enumerable.Range(0, size.Plans).Select(i => Counted.Case with
        {
            Team = $"team {team}",
            PlanOn = Counted.Day(2024, i),
            InformalSourceUsed = i < size.Informal,
            Household = null,
        }));
        var data = Counted.WithCases(cases);
        return FurtherRelease.Teams(StudyAnalysis.Analyse(data, study, 1).Outcomes[0], [], (study, data), Policy)!;
    }

    private static OutcomeResult Result() => new()
    {
        Outcome = new Outcome("care-cost", OutcomeRole.Primary, null),
        Indicator = Some.ReleasedIndicator("care-cost", Unit.Euro, Direction.LowerIsBetter),
        Groups = [],
        AllMeasured = [],
        InPeople = [],
        Estimates = [],
        Claim = new Claim(ClaimLevel.Changed, Movement.Better, []),
        EvidenceLevel = 0,
        Maryland = 1,
        AgreedBeforehand = false,
    };
}
