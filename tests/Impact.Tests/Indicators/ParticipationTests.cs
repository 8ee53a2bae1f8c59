using Impact.Core.Indicators;
using Impact.Core.Observations;
using Known = Impact.Core.Instruments.Instruments;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

public sealed class ParticipationTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(6, 1)]
    public void Taking_part_every_week_starts_at_rung_three(int rung, double value) =>
        Measure("participation-rung3-share", Person("a", rung))[0].Value.ShouldBe(value);

    [Theory]
    [InlineData(2, 3, 1)]
    [InlineData(2, 6, 1)]
    [InlineData(3, 3, 0)]
    [InlineData(5, 4, 0)]
    public void A_rise_is_at_least_one_rung_above_the_start(int before, int after, double value) =>
        Measure("participation-rise-share", Person("a", before, null, after)).Select(v => v.Value).ShouldBe([null, null, value]);

    [Fact]
    public void A_rise_has_no_value_at_the_start_because_a_share_that_begins_at_nobody_can_only_rise() =>
        Measure("participation-rise-share", Person("a", 2, null, 3))[0].ShouldBe(new PersonValue(Some.Id("a"), 0, null, MissingReason.NotApplicable));

    [Fact]
    public void Without_a_rung_at_the_start_nobody_has_risen_or_stayed()
    {
        var values = Measure("participation-rise-share", Person("a", null, 3), Person("b", 1, 3));
        values.Single(v => v.Participant == Some.Id("a") && v.Wave == 1).ShouldBe(new PersonValue(Some.Id("a"), 1, null, MissingReason.NoResponse));
    }

    [Fact]
    public void The_transitions_count_persons_with_a_rung_at_both_waves()
    {
        var transitions = RungTransitions.Of(Data(Person("a", 1, null, 3), Person("b", 1, 2, 3), Person("c", 4, 4, 4), Person("d", 6, 6, 5), Person("e", 2)), Some.Study, Role.Supported);
        transitions.Persons[0][2].ShouldBe(2);
        transitions.Persons[5].ShouldBe([0, 0, 0, 0, 1, 0]);
        (transitions.Up, transitions.Same, transitions.Down, transitions.N, transitions.Missing).ShouldBe((2, 1, 1, 4, 1));
    }

    [Fact]
    public void A_group_has_only_its_own_persons()
    {
        var dataset = Data(Person("a", 1, null, 3), Person("b", 2, null, 2));
        var divided = dataset with { Participants = [dataset.Participants[0], dataset.Participants[1] with { Role = Role.Comparison }] };
        RungTransitions.Of(divided, Some.Study, Role.Comparison).Same.ShouldBe(1);
        RungDistribution.Of(divided, Some.Study, Role.Supported, 2).Persons.ShouldBe([0, 0, 1, 0, 0, 0]);
        RungDistribution.Of(divided, Some.Study, Role.Supported, 1).Missing.ShouldBe(1);
    }

    private static IReadOnlyList<PersonValue> Measure(string id, params SurveyResponse[][] persons) =>
        Listed.Find(id)!.Measure(Data(persons), Some.Study);

    private static AnalysisDataset Data(params SurveyResponse[][] persons) => Some.Dataset with
    {
        Participants = [.. persons.Select((_, k) => Some.Participant(((char)('a' + k)).ToString()))],
        Responses = [.. persons.SelectMany(p => p)],
    };

    /// <summary>A response per wave at which the person has a rung.</summary>
    private static SurveyResponse[] Person(string name, params int?[] rungs) =>
        [.. rungs.Select((rung, wave) => (rung, wave)).Where(r => r.rung is not null).Select(r => Some.Response(name, r.wave) with { Answers = OnRung(r.rung!.Value) })];

    private static Dictionary<string, int> OnRung(int rung)
    {
        var example = Known.Ladder.Examples.First(e => e.Score.Total == rung && e.Answers.Count == Known.Ladder.Items.Count);
        return example.Answers.ToDictionary(a => "ladder_" + a.Key, a => a.Value);
    }
}
