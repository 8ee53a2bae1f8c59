using Impact.Core.Observations;
using Impact.Core.Scenarios;
using Impact.Core.Scenarios.IkBegin;

namespace Impact.Tests.Scenarios;

public sealed class IkBeginTests
{
    private static readonly ScenarioData Waiting = Generate(ComparisonKind.Waiting);
    private static readonly ScenarioData Population = Generate(ComparisonKind.Population);

    [Fact]
    public void Every_person_asked_for_is_made_and_each_group_has_its_share()
    {
        var groups = IkBeginScenario.Scenario.Generate(new() { Seed = 4, Rows = 600 }).Participants.CountBy(p => p.Person.Role).ToDictionary();

        groups[Role.Supported].ShouldBe(240);
        groups[Role.Comparison].ShouldBe(270);
        groups[Role.Helper].ShouldBe(90);
    }

    [Fact]
    public void The_lonelier_join_and_the_waiting_list_is_as_lonely_as_they_are()
    {
        var supported = Loneliness(Waiting, Role.Supported, 0);

        supported.ShouldBeGreaterThan(Loneliness(Population, Role.Comparison, 0) + 1.5);
        supported.ShouldBe(Loneliness(Waiting, Role.Comparison, 0), 0.15);
    }

    [Fact]
    public void The_loneliest_join_first()
    {
        var supported = People(Waiting, Role.Supported);

        MeanOf(Waiting, supported.Where(p => p.StartDate!.Value.Month <= 3), 0)
            .ShouldBeGreaterThan(MeanOf(Waiting, supported.Where(p => p.StartDate!.Value.Month > 9), 0) + 0.2);
    }

    [Fact]
    public void People_who_joined_at_a_bad_moment_recover_without_support_and_other_residents_do_not_change()
    {
        (Loneliness(Waiting, Role.Comparison, 0) - Loneliness(Waiting, Role.Comparison, 2)).ShouldBeGreaterThan(0.6);
        Loneliness(Population, Role.Comparison, 2).ShouldBe(Loneliness(Population, Role.Comparison, 0), 0.2);
    }

    [Fact]
    public void The_lonelier_at_a_measurement_leave_sooner()
    {
        var atStart = ScoresAt(Waiting, 0);
        var left = Waiting.Participants.ToDictionary(p => p.Person.Id, p => p.Person.EndDate is not null);

        ShareThatLeft(atStart.Where(s => s.Value >= 5)).ShouldBeGreaterThan(ShareThatLeft(atStart.Where(s => s.Value <= 1)) + 0.1);

        double ShareThatLeft(IEnumerable<KeyValuePair<ParticipantId, int>> people) => people.Average(p => left[p.Key] ? 1.0 : 0.0);
    }

    [Fact]
    public void People_of_one_household_resemble_each_other()
    {
        var scores = ScoresAt(Population, 0);
        var pairs = Population.Participants.Select(p => p.Person).Where(p => p.Role == Role.Comparison && scores.ContainsKey(p.Id))
            .GroupBy(p => p.Household).Where(h => h.Count() == 2).Select(h => h.Select(p => scores[p.Id]).ToArray()).ToList();
        var mean = pairs.Average(p => p.Average());

        var covariance = pairs.Average(p => (p[0] - mean) * (p[1] - mean));
        var variance = pairs.Average(p => p.Average(score => (score - mean) * (score - mean)));

        pairs.Count.ShouldBeGreaterThan(300);
        (covariance / variance).ShouldBeInRange(0.05, 0.4);
    }

    [Fact]
    public void A_few_percent_of_the_items_stay_open()
    {
        var answers = Waiting.Responses.Sum(r => r.Answers.Count);

        (1 - ((double)answers / (Waiting.Responses.Count * Waiting.Items.Count))).ShouldBeInRange(0.002, 0.05);
        Waiting.Items.Count(item => Waiting.Responses.Any(r => !r.Answers.ContainsKey(item))).ShouldBe(Waiting.Items.Count);
    }

    [Fact]
    public void Everything_happens_in_the_eight_quarters_and_after_the_start()
    {
        var starts = Waiting.Participants.ToDictionary(p => p.Person.Id, p => p.Person.StartDate!.Value);

        Waiting.Responses.ShouldAllBe(r => r.Date >= starts[r.Participant] && Quarter.Of(r.Date) <= Waiting.Study.To);
        Waiting.CareUse.ShouldAllBe(c => c.Quarter >= Quarter.Of(starts[c.Participant]) && c.Quarter <= Waiting.Study.To);
        Waiting.Activities.ShouldAllBe(a => Quarter.Of(a.Date) >= Waiting.Study.From && Quarter.Of(a.Date) <= Waiting.Study.To);
    }

    [Fact]
    public void Lonelier_people_use_more_care()
    {
        var scores = ScoresAt(Population, 0);
        var guided = Population.CareUse.Where(c => c.Care == "homecare_guidance_hour").Select(c => c.Participant).ToHashSet();

        scores.Where(s => guided.Contains(s.Key)).Average(s => s.Value).ShouldBeGreaterThan(scores.Where(s => !guided.Contains(s.Key)).Average(s => s.Value) + 0.2);
    }

    [Fact]
    public void Without_effect_support_changes_nothing_and_with_it_only_the_supported()
    {
        var none = IkBeginScenario.Scenario.Generate(new() { Seed = 1, Rows = 400, Effect = EffectSize.None });
        var some = IkBeginScenario.Scenario.Generate(new() { Seed = 1, Rows = 400 });

        Loneliness(none, Role.Comparison, 2).ShouldBe(Loneliness(some, Role.Comparison, 2));
        Loneliness(none, Role.Supported, 0).ShouldBe(Loneliness(some, Role.Supported, 0));
        Loneliness(none, Role.Supported, 2).ShouldBeGreaterThan(Loneliness(some, Role.Supported, 2));
    }

    private static ScenarioData Generate(ComparisonKind comparison) =>
        IkBeginScenario.Scenario.Generate(new() { Seed = 20, Rows = 6000, Comparison = comparison });

    private static IReadOnlyList<Participant> People(ScenarioData data, Role role) =>
        [.. data.Participants.Select(p => p.Person).Where(p => p.Role == role)];

    private static Dictionary<ParticipantId, int> ScoresAt(ScenarioData data, int wave) =>
        data.Responses.Where(r => r.Wave == wave).ToDictionary(r => r.Participant, r => LonelinessAnswers.Score(r.Answers).Total);

    private static double Loneliness(ScenarioData data, Role role, int wave) => MeanOf(data, People(data, role), wave);

    private static double MeanOf(ScenarioData data, IEnumerable<Participant> people, int wave)
    {
        var scores = ScoresAt(data, wave);
        return people.Where(p => scores.ContainsKey(p.Id)).Average(p => scores[p.Id]);
    }
}
