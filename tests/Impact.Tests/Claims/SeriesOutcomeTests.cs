using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Numerics;
using Impact.Core.Observations;

namespace Impact.Tests.Claims;

public sealed class SeriesOutcomeTests
{
    private static readonly Quarter Break = new(2023, 1);

    [Fact]
    public void A_jump_that_is_no_chance_changed_and_no_more()
    {
        var outcome = Analyse(Hours(Role.Supported, jump: -8));

        outcome.Estimates.Select(e => e.Contrast).ShouldBe(["supported:level-2023Q1", "supported:slope-2023Q1"]);
        outcome.Estimates[0].Value.ShouldBe(-8, 2);
        (outcome.Estimates[0].Estimator, outcome.Estimates[0].N).ShouldBe(("its", 16));
        (outcome.Claim.Level, outcome.Claim.Movement).ShouldBe((ClaimLevel.Changed, Movement.Better));
        outcome.Claim.Reasons.ShouldBe([ClaimReason.NoComparisonGroup, ClaimReason.SomethingElseThen]);
    }

    [Fact]
    public void With_a_comparison_series_a_jump_differs_and_the_difference_comes_first()
    {
        var outcome = Analyse(Merge(Hours(Role.Supported, jump: -8), Hours(Role.Comparison, jump: 0)));

        outcome.Estimates.Select(e => e.Contrast).ShouldBe(
            ["supported-comparison:level-2023Q1", "supported-comparison:slope-2023Q1", "supported:level-2023Q1", "supported:slope-2023Q1"]);
        outcome.Claim.Level.ShouldBe(ClaimLevel.Differs);
        outcome.Claim.Reasons.ShouldContain(ClaimReason.NotRandomised);
        outcome.Estimates[0].PAdjusted.ShouldNotBeNull();
    }

    [Fact]
    public void What_jumps_for_the_comparison_too_does_not_differ()
    {
        var outcome = Analyse(Merge(Hours(Role.Supported, jump: -8), Hours(Role.Comparison, jump: -8)));

        outcome.Claim.Level.ShouldBe(ClaimLevel.Changed);
        outcome.Claim.Reasons[0].ShouldBeOneOf(ClaimReason.DifferenceIntervalContainsZero, ClaimReason.EstimatesDisagree);
    }

    [Fact]
    public void A_series_without_a_jump_cannot_be_told() => Analyse(Hours(Role.Supported, jump: 0)).Claim.Reasons.ShouldContain(ClaimReason.ChangeIntervalContainsZero);

    [Fact]
    public void A_jump_that_the_slope_takes_back_is_no_claim()
    {
        var outcome = Analyse(Hours(Role.Supported, jump: -10, slope: 3));

        outcome.Claim.Level.ShouldBe(ClaimLevel.CannotTell);
        outcome.Claim.Reasons[0].ShouldBe(ClaimReason.JumpAndTrendDisagree);
    }

    [Theory]
    [InlineData(2021, 2)]
    [InlineData(2024, 2)]
    public void A_series_that_is_too_short_says_so(int year, int quarter)
    {
        var study = Study with { Break = new Quarter(year, quarter) };
        var outcome = StudyAnalysis.Analyse(Hours(Role.Supported, jump: -8), study, 1).Outcomes[0];

        outcome.Estimates.ShouldBeEmpty();
        outcome.Claim.Level.ShouldBe(ClaimLevel.CannotTell);
        outcome.Claim.Reasons.ShouldBe([ClaimReason.SeriesTooShort, ClaimReason.NoComparisonGroup]);
    }

    [Fact]
    public void Nobody_followed_is_nothing_measured() => Analyse(Some.Dataset).Claim.Reasons.ShouldBe([ClaimReason.NothingMeasured]);

    [Fact]
    public void A_quarter_with_few_persons_is_no_point_and_somebody_counts_from_the_start_to_the_last_whole_quarter()
    {
        var dataset = Hours(Role.Supported, jump: 0);
        var late = dataset with { Participants = [.. dataset.Participants.Select((p, i) => i < 3 ? p with { StartDate = new DateOnly(2022, 5, 1), EndDate = new DateOnly(2024, 11, 1) } : p)] };
        QuarterSeries Series(AnalysisDataset data) => QuarterSeries.Of(QuarterValues.Of(data, Study, Indicators.Find("care-hours-professional")!), Role.Supported);

        Series(dataset).Means.Count.ShouldBe(16);
        Series(late).Means.Keys.Order().ShouldBe(Enumerable.Range(0, 10).Select(q => new Quarter(2022, 2).PlusQuarters(q)));
    }

    [Fact]
    public void The_figures_are_of_the_year_before_and_the_year_from_the_break_on()
    {
        var groups = Analyse(Merge(Hours(Role.Supported, jump: -8), Hours(Role.Comparison, jump: 0))).Groups;

        groups.Select(g => (g.Group, g.Wave, g.N)).ShouldBe([(Role.Supported, 0, 12), (Role.Supported, 1, 12), (Role.Comparison, 0, 12), (Role.Comparison, 1, 12)]);
        groups[0].Value!.Value.ShouldBe(20 + (0.2 * 5.5), 0.5);
        groups[1].Value!.Value.ShouldBe(12 + (0.2 * 9.5), 0.5);
    }

    [Fact]
    public void In_a_ratio_of_sums_whoever_has_many_hours_weighs_more_in_the_series_and_in_the_figures()
    {
        // Ten persons use 1 of 10 hours, two use 90 of 100: 190 of 300 in each quarter, not the mean of 0.1 and 0.9.
        var persons = Enumerable.Range(0, 12).Select(i => Some.Participant($"p{i:00}") with { StartDate = new DateOnly(2022, 7, 1) }).ToList();
        var quarters = Enumerable.Range(0, 3).Select(w => new Quarter(2022, 3).PlusQuarters(2 * w)).ToList();
        var data = Some.Dataset with
        {
            Participants = persons,
            CareUse = [.. from quarter in quarters
                          from i in Enumerable.Range(0, 12)
                          select Some.Care(persons[i].Id.Value) with { Quarter = quarter, Quantity = i < 10 ? 1 : 90, Entitled = i < 10 ? 10 : 100 }],
        };
        var study = Study with { FollowUp = [1, 2], Outcomes = [new Outcome("care-used-entitled", OutcomeRole.Primary, null)] };

        QuarterSeries.Of(QuarterValues.Of(data, study, Indicators.Find("care-used-entitled")!), Role.Supported).Means.Values.ShouldAllBe(mean => Math.Abs(mean - (190.0 / 300)) < 1e-12);
        StudyAnalysis.Analyse(data, study, 1).Outcomes[0].Groups.ShouldAllBe(g => Math.Abs(g.Value!.Value - (190.0 / 300)) < 1e-12 && g.Interval == "bootstrap-bca");
    }

    [Fact]
    public void Answers_count_in_the_quarter_in_which_they_were_given()
    {
        var study = Study with { Baseline = 0, FollowUp = [1], From = new Quarter(2024, 1) };
        var dataset = Some.Dataset with
        {
            Participants = [Some.Participant("a")],
            Responses = [.. new[] { 0, 1 }.Select(wave => Some.Response("a", wave) with { Answers = new Dictionary<string, int> { ["cantril_1"] = 5 + wave } })],
        };

        QuarterValues.Of(dataset, study, Indicators.Find("cantril")!).Select(v => (v.Quarter, v.Value)).ShouldBe([(new Quarter(2024, 1), 5), (new Quarter(2024, 3), 6)]);
    }

    private static Study Study { get; } = Some.Study with
    {
        Design = Design.InterruptedSeries, From = new Quarter(2021, 1), To = new Quarter(2024, 4), Break = Break, FollowUp = [1],
        Outcomes = [new Outcome("care-hours-professional", OutcomeRole.Primary, null)],
    };

    private static OutcomeResult Analyse(AnalysisDataset dataset) => StudyAnalysis.Analyse(dataset, Study, 1).Outcomes[0];

    /// <summary>Twelve persons with about twenty hours of guidance a quarter, in the sixteen quarters of 2021 to 2024.</summary>
    private static AnalysisDataset Hours(Role role, double jump, double slope = 0)
    {
        var random = new CounterRandom(9, (ulong)role);
        var persons = Enumerable.Range(0, 12).Select(i => Some.Participant($"{role}{i}") with { Role = role, StartDate = null }).ToList();
        return Some.Dataset with
        {
            Participants = persons,
            CareUse = [.. from quarter in Enumerable.Range(0, 16)
                          let after = quarter - 8
                          from person in persons
                          select Some.Care(person.Id.Value) with
                          {
                              Quarter = new Quarter(2021, 1).PlusQuarters(quarter),
                              Quantity = 20 + (0.2 * quarter) + (after >= 0 ? jump + (slope * after) : 0) + random.NextNormal(),
                          }],
        };
    }

    private static AnalysisDataset Merge(AnalysisDataset a, AnalysisDataset b) =>
        a with { Participants = [.. a.Participants, .. b.Participants], CareUse = [.. a.CareUse, .. b.CareUse] };
}
