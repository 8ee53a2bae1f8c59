using Impact.Core.Claims;
using Impact.Core.Estimation;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Design = Impact.Core.Observations.Design;

namespace Impact.Tests.Claims;

public class EveryoneFiguresTests
{
    [Fact]
    public void When_nobody_leaves_everyone_is_whoever_was_followed()
    {
        var outcome = Analysed(Persons(60, (_, _, _) => true));

        foreach (var figure in outcome.Everyone!.Figures)
        {
            figure.Value!.Value.ShouldBe(Followed(outcome, figure.Group, figure.Wave), 1e-12);
            (figure.N, figure.Observed).ShouldBe((60, 60));
        }

        outcome.Everyone.TippingPoint.ShouldBeNull();
    }

    [Fact]
    public void When_the_low_leave_sooner_everyone_is_lower_than_whoever_was_followed()
    {
        var outcome = Analysed(Persons(400, (score, wave, chance) => wave == 0 || chance < 0.1 + (0.12 * score)));

        var everyone = Everyone(outcome, Role.Supported, 2);
        var all = Everyone(Analysed(Persons(400, (_, _, _) => true)), Role.Supported, 2).Value!.Value;

        (Followed(outcome, Role.Supported, 2) - all).ShouldBeGreaterThan(0.3);
        all.ShouldBeInRange(everyone.Low!.Value, everyone.High!.Value);
        everyone.Effective!.Value.ShouldBeLessThan(everyone.Observed);
        everyone.Lowest!.Value.ShouldBeLessThan(all);
        everyone.Highest!.Value.ShouldBeGreaterThan(all);
    }

    [Fact]
    public void Too_few_leavers_to_tell_who_leaves_are_said_to_be_too_few()
    {
        var outcome = Analysed(Persons(60, (_, wave, chance) => wave < 2 || chance > 0.05));

        Everyone(outcome, Role.Supported, 1).Refusal.ShouldBeNull();
        Everyone(outcome, Role.Supported, 2).Refusal.ShouldBe(RefusalReason.TooFewLeavers);
        Everyone(outcome, Role.Supported, 2).Value.ShouldBeNull();
        outcome.Everyone!.Changes.Select(c => c.Wave).Distinct().ShouldBe([1]);
    }

    [Fact]
    public void Nobody_stays_below_a_score_so_that_nobody_can_stand_for_those_who_left()
    {
        var outcome = Analysed(Persons(200, (score, wave, _) => wave == 0 || score >= 4));

        Everyone(outcome, Role.Supported, 1).Refusal.ShouldBe(RefusalReason.Separation);
    }

    [Fact]
    public void The_tipping_point_is_the_nearest_bound_over_the_share_that_left()
    {
        var outcome = Analysed(Persons(400, (_, wave, chance) => wave == 0 || chance > 0.2, change: 2));
        var nearest = outcome.Estimates.Where(e => e.Groups.Count == 2 && e.Wave == 2).Min(e => e.Low!.Value);
        var figure = Everyone(outcome, Role.Supported, 2);
        var stayed = outcome.Groups.First(g => g.Group == Role.Supported).N;

        outcome.Claim.Level.ShouldBe(ClaimLevel.Differs);
        var tip = outcome.Everyone!.TippingPoint!;
        tip.ShareLeft.ShouldBe(1 - (stayed / (double)figure.N), 1e-12);
        tip.WorseBy.ShouldBe(nearest / tip.ShareLeft, 1e-12);
        tip.IsPossible.ShouldBe(tip.WorseBy <= figure.Value);
    }

    /// <summary>Everyone ends at 6 and the followed at 5: those who stopped are supposed to have ended at 8 on a scale from 0 (or from 10, at 2 where low is better).</summary>
    [Theory]
    [InlineData(0, 6, 5, 8)]
    [InlineData(10, 4, 5, 8)]
    [InlineData(0, 4, 5, 4)]
    public void Room_for_those_who_stopped_is_measured_from_what_is_supposed_of_them(double worst, double everyone, double followed, double room) =>
        LeaversTip.Room(worst, (everyone, 30), [.. Enumerable.Repeat(followed, 20)]).ShouldBe(room, 1e-12);

    [Fact]
    public void What_is_counted_or_a_series_has_no_everyone() =>
        StudyAnalysis.Analyse(Persons(60, (_, _, _) => true), Study with { Design = Design.InterruptedSeries, Break = new(2024, 3) }, 1).Outcomes[0].Everyone.ShouldBeNull();

    // svyciprop(~y, method = "logit") of R's survey for a mean of 0.2 with se 0.04 on 30 degrees of freedom: plogis(qlogis(0.2) -+ qt(0.975, 30) * 0.04 / 0.16)
    [Fact]
    public void Bounds_stay_within_what_a_unit_can_be()
    {
        var share = BoundedInterval.Of((0.2, 0.04, 30), Unit.Share, 0.95)!.Value;
        share.Low.ShouldBe(0.13046399, 1e-7);
        share.High.ShouldBe(0.29406419, 1e-7);
        BoundedInterval.Of((0.01, 0.02, 30), Unit.Share, 0.95)!.Value.Low.ShouldBeGreaterThan(0);
        BoundedInterval.Of((100, 90, 30), Unit.Euro, 0.95)!.Value.Low.ShouldBeGreaterThan(0);
        BoundedInterval.Of((5, 1, double.PositiveInfinity), Unit.Points, 0.95)!.Value.Low.ShouldBe(5 - 1.959964, 1e-6);
        BoundedInterval.Of((5, 0, 30), Unit.Points, 0.95).ShouldBeNull();
    }

    private static Study Study => Some.Study with { Outcomes = [new("cantril", OutcomeRole.Primary, null)] };

    private static OutcomeResult Analysed(AnalysisDataset dataset) => StudyAnalysis.Analyse(dataset, Study, 1).Outcomes[0];

    private static EveryoneFigure Everyone(OutcomeResult outcome, Role group, int wave) => outcome.Everyone!.Figures.Single(f => f.Group == group && f.Wave == wave);

    private static double Followed(OutcomeResult outcome, Role group, int wave) => outcome.Groups.Single(f => f.Group == group && f.Wave == wave).Value!.Value;

    /// <summary>So many persons a group, with a life score that moves; who leaves is decided by the score before, the wave and an even chance, and nobody comes back.</summary>
    private static AnalysisDataset Persons(int each, Func<int, int, double, bool> stays, int change = 0) => Some.Dataset with
    {
        Participants = [.. Names(each).Select(n => Some.Participant(n.Id) with { Role = n.Role })],
        Responses = [.. Names(each).SelectMany(n => Responses(n.Id, n.Number, stays, n.Role == Role.Supported ? change : 0))],
    };

    private static IEnumerable<(string Id, int Number, Role Role)> Names(int each) =>
        from role in new[] { Role.Supported, Role.Comparison }
        from i in Enumerable.Range(0, each)
        select (FormattableString.Invariant($"{role}-{i:000}"), (role == Role.Supported ? 0 : each) + i, role);

    private static IEnumerable<SurveyResponse> Responses(string id, int number, Func<int, int, double, bool> stays, int change)
    {
        var random = new Core.Numerics.CounterRandom(17, (ulong)number);
        var usual = 2 + random.NextInt(5);
        var before = usual;
        for (var wave = 0; wave <= 2; wave++)
        {
            var chance = random.NextDouble();
            var score = Math.Clamp(usual + random.NextInt(3) - 1 + (wave * change / 2), 0, 10);
            if (!stays(before, wave, chance)) yield break;
            yield return Some.Response(id, wave) with { Answers = new Dictionary<string, int> { ["cantril_1"] = score } };
            before = score;
        }
    }
}
