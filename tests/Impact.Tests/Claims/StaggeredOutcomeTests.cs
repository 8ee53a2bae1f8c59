using Impact.Core.Claims;
using Impact.Core.Numerics;
using Impact.Core.Observations;

namespace Impact.Tests.Claims;

public sealed class StaggeredOutcomeTests
{
    [Fact]
    public void Later_starters_who_went_alike_before_are_ground_to_attribute()
    {
        var outcome = Analyse(People(effect: 3));

        outcome.Claim.ShouldSatisfyAllConditions(c => c.Level.ShouldBe(ClaimLevel.Attributable), c => c.Movement.ShouldBe(Movement.Better), c => c.Reasons.ShouldBeEmpty());
        (outcome.Estimates[0].Estimator, outcome.Estimates[0].Contrast, outcome.Estimates[0].N).ShouldBe(("staggered-did", "supported:simple", 180));
        outcome.Estimates.Select(e => e.Contrast).ShouldContain("supported:dynamic(-2)");
        (outcome.Estimates[0].Low < 3 && 3 < outcome.Estimates[0].High).ShouldBeTrue();
        outcome.Maryland.ShouldBe(3);
    }

    [Fact]
    public void Never_started_persons_are_compared_with_too()
    {
        var comparison = Group("c", null, (0, 0)) with { Participants = [.. Group("c", null, (0, 0)).Participants.Select(p => p with { Role = Role.Comparison })] };
        var outcome = Analyse(Merge(Group("a", 2, (3, 0)), comparison));

        outcome.Estimates[0].Contrast.ShouldBe("supported-comparison:simple");
        outcome.Claim.Level.ShouldBe(ClaimLevel.Attributable);
    }

    [Fact]
    public void Groups_that_did_not_go_alike_before_only_differ()
    {
        var outcome = Analyse(People(effect: 3, drift: 1));

        outcome.Claim.Level.ShouldBe(ClaimLevel.Differs);
        outcome.Claim.Reasons.ShouldBe([ClaimReason.TrendsNotShownAlike]);
    }

    [Fact]
    public void A_group_with_one_measurement_before_its_start_only_differs() =>
        Analyse(Merge(Group("a", 1, (3, 0)), Group("b", 3, (3, 0)), Group("c", 4, (3, 0)))).Claim.Reasons.ShouldBe([ClaimReason.TooFewMeasurementsBefore]);

    [Fact]
    public void A_start_for_all_at_once_has_nobody_to_compare_with()
    {
        var outcome = Analyse(Merge(Group("a", 2, (3, 0)), Group("b", 2, (3, 0))));

        outcome.Claim.Level.ShouldBeOneOf(ClaimLevel.CannotTell, ClaimLevel.Changed);
        outcome.Claim.Reasons.ShouldContain(ClaimReason.NoLaterStarters);
        outcome.Estimates.ShouldBeEmpty();
    }

    [Fact]
    public void Few_households_cannot_tell()
    {
        var people = People(effect: 3);
        var together = people with { Participants = [.. people.Participants.Select((p, i) => p with { Household = $"{i % 6}" })] };

        StudyAnalysis.Analyse(together, Study with { Cluster = "household" }, 1).Outcomes[0].Claim.ShouldSatisfyAllConditions(
            c => c.Level.ShouldBe(ClaimLevel.CannotTell), c => c.Reasons.ShouldBe([ClaimReason.TooFewClusters]));
    }

    [Fact]
    public void Who_missed_a_measurement_counts_as_drop_out_and_then_it_only_differs()
    {
        var people = People(effect: 3);
        var gone = people.Participants.Where((_, i) => i % 4 == 0).Select(p => p.Id).ToHashSet();
        var outcome = Analyse(people with { Responses = [.. people.Responses.Where(r => r.Wave != 3 || !gone.Contains(r.Participant))] });

        outcome.Estimates[0].N.ShouldBe(180);
        outcome.Claim.Level.ShouldBe(ClaimLevel.Differs);
        outcome.Claim.Reasons.ShouldContain(ClaimReason.DropOut);
    }

    [Fact]
    public void Who_misses_now_and_then_a_measurement_takes_part_with_the_others()
    {
        var random = new CounterRandom(8, 8);
        var people = People(effect: 3);
        var outcome = Analyse(people with { Responses = [.. people.Responses.Where(_ => random.NextInt(25) > 0)] });

        outcome.Estimates[0].N.ShouldBe(180);
        (outcome.Estimates[0].Low < 3 && 3 < outcome.Estimates[0].High).ShouldBeTrue();
        outcome.Claim.Level.ShouldBe(ClaimLevel.Attributable);
    }

    [Fact]
    public void Who_misses_the_first_wave_of_support_still_started_then()
    {
        var people = People(effect: 3);
        var missed = people with { Responses = [.. people.Responses.Where(r => r.Wave != 2 || r.Participant.Value != "a07")] };
        PersonCourse.PerWave(missed, Study, Core.Indicators.Indicators.Find("cantril")!).Single(c => c.Person.Id.Value == "a07").First.ShouldBe(2);
    }

    [Fact]
    public void Care_is_followed_per_quarter()
    {
        var study = Study with { To = new Quarter(2025, 4), Outcomes = [new Outcome("care-hours-professional", OutcomeRole.Primary, 3)] };
        var random = new CounterRandom(3, 3);
        var people = Merge(Group("a", 3, (0, 0)), Group("b", 4, (0, 0)), Group("c", 9, (0, 0)));
        var care = from person in people.Participants
                   from quarter in Enumerable.Range(0, 8)
                   let when = new Quarter(2024, 1).PlusQuarters(quarter)
                   select Some.Care(person.Id.Value) with { Quarter = when, Quantity = 20 + (person.StartDate <= when.LastDay ? -6 : 0) + random.NextNormal() };

        var outcome = StudyAnalysis.Analyse(people with { CareUse = [.. care], Responses = [] }, study, 1).Outcomes[0];

        outcome.Estimates[0].Value.ShouldBe(-6, 0.5);
        outcome.Claim.Level.ShouldBe(ClaimLevel.Attributable);
    }

    private static Study Study { get; } = Some.Study with
    {
        Design = Design.Staggered, FollowUp = [1, 2, 3, 4], To = new Quarter(2026, 4), Outcomes = [new Outcome("cantril", OutcomeRole.Primary, 1)],
    };

    private static OutcomeResult Analyse(AnalysisDataset dataset) => StudyAnalysis.Analyse(dataset, Study, 1).Outcomes[0];

    private static AnalysisDataset People(int effect, int drift = 0) =>
        Merge(Group("a", 2, (effect, drift)), Group("b", 3, (effect, drift)), Group("c", 9, (effect, 0)));

    /// <summary>Sixty persons measured at five waves, who start just before a wave (null: no known start) and gain from then on; a drift is added at every wave.</summary>
    private static AnalysisDataset Group(string prefix, int? start, (int Effect, int Drift) course)
    {
        var random = new CounterRandom(6, prefix[0]);
        var persons = Enumerable.Range(0, 60).Select(i => Some.Participant($"{prefix}{i:00}") with
        {
            StartDate = start is { } wave ? new DateOnly(2024, 2, 10).AddMonths(6 * wave) : null,
        }).ToList();
        int Score(int wave) => Math.Clamp(3 + (int)Math.Round(0.8 * random.NextNormal()) + (wave * course.Drift) + (wave >= start ? course.Effect : 0), 0, 10);
        return Some.Dataset with
        {
            Participants = persons,
            Responses = [.. from person in persons
                            from wave in Enumerable.Range(0, 5)
                            select Some.Response(person.Id.Value, wave) with { Answers = new Dictionary<string, int> { ["cantril_1"] = Score(wave) } }],
        };
    }

    private static AnalysisDataset Merge(params AnalysisDataset[] parts) => Some.Dataset with
    {
        Participants = [.. parts.SelectMany(p => p.Participants)],
        Responses = [.. parts.SelectMany(p => p.Responses)],
    };
}
