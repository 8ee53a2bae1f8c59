using Impact.Core.Observations;
using Impact.Core.Scenarios;
using Impact.Core.Scenarios.IkBegin;

namespace Impact.Tests.Scenarios;

public sealed class TruthTests
{
    private static readonly Truth Default = SampleTests.IkBegin.Truth.Value;
    private static readonly Truth None = IkBeginScenario.Scenario.Generate(new() { Seed = 1, Rows = 100, Effect = EffectSize.None }).Truth.Value;

    [Theory]
    [InlineData("loneliness-djg6")]
    [InlineData("loneliness-djg6-share")]
    [InlineData("loneliness-djg6-severe")]
    [InlineData("participation-rung3-share")]
    [InlineData("care-cost")]
    [InlineData("ends-meet-difficulty-share")]
    [InlineData("cantril")]
    public void Every_outcome_has_an_effect_per_follow_up_and_a_figure_per_group_and_wave(string indicator)
    {
        int[] waves = indicator == "ends-meet-difficulty-share" ? [0, 2] : [0, 1, 2];

        Default.Effects.Where(e => e.Indicator == indicator).Select(e => e.Wave).ShouldBe(waves.Skip(1));
        Default.Figures.Where(f => f.Indicator == indicator).Select(f => (f.Group, f.Wave)).ShouldBe(
            [.. waves.Select(w => (Role.Supported, w)), .. waves.Select(w => (Role.Comparison, w))]);
    }

    [Fact]
    public void Without_effect_every_effect_is_zero() => None.Effects.ShouldAllBe(e => e.Value == 0);

    [Fact]
    public void Support_lowers_loneliness_and_leaves_making_ends_meet_alone()
    {
        Effect("loneliness-djg6").ShouldBeInRange(-1.0, -0.5);
        Effect("participation-rung3-share").ShouldBeInRange(0.05, 0.2);
        Effect("ends-meet-difficulty-share").ShouldBe(0);
    }

    [Fact]
    public void The_effect_is_the_figure_minus_what_would_have_been() =>
        (Figure(Default, 2) - Figure(None, 2)).ShouldBe(Effect("loneliness-djg6"), 0.002);

    [Theory]
    [MemberData(nameof(Indicators))]
    public void The_truth_counts_as_the_indicator_does(string indicator)
    {
        var member = Registration.Register(new() { Seed = 3, Rows = 300 }, GroupSizes.Of(300)).Where(m => m.Role == Role.Supported).ToList();
        var followed = member.Select(m => FollowUp.Fully(m, Support.Default)).ToList();
        var measure = TrueMeasure.All.Single(m => m.Indicator == indicator);

        var expected = measure.Waves.Select(w => Math.Round(followed.Average(f => measure.Of(MeasuredWave.Of(f, w))), 9));
        var values = Core.Indicators.Indicators.Find(indicator)!.Measure(DatasetOf(member, followed), SampleTests.IkBegin.Study);

        measure.Waves.Select(w => Math.Round(values.Where(v => v.Wave == w).Average(v => v.Value!.Value), 9)).ShouldBe(expected);
    }

    [Fact]
    public void A_figure_is_what_a_large_sample_shows()
    {
        var data = IkBeginScenario.Scenario.Generate(new() { Seed = 77, Rows = 8000 });
        var supported = data.Participants.Where(p => p.Person.Role == Role.Supported).Select(p => p.Person.Id).ToHashSet();
        var scores = data.Responses.Where(r => r.Wave == 0 && supported.Contains(r.Participant) && LonelinessAnswers.Items.All(r.Answers.ContainsKey));

        scores.Average(r => LonelinessAnswers.Score(r.Answers).Total).ShouldBe(Figure(Default, 0), 0.1);
    }

    public static TheoryData<string> Indicators => [.. TrueMeasure.All.Select(m => m.Indicator)];

    private static AnalysisDataset DatasetOf(IReadOnlyList<Member> members, IReadOnlyList<Followed> followed) => new()
    {
        Participants = [.. members.Select(m => m.Enrolled())],
        Responses = [.. followed.SelectMany(f => f.Responses)],
        CareUse = [.. followed.SelectMany(f => f.CareUse)],
        Activities = [],
        Costs = [],
        Inputs = [],
    };

    private static double Effect(string indicator) => Default.Effects.Single(e => e.Indicator == indicator && e.Wave == 2).Value;

    private static double Figure(Truth truth, int wave) =>
        truth.Figures.Single(f => f.Indicator == "loneliness-djg6" && f.Group == Role.Supported && f.Wave == wave).Value;
}
