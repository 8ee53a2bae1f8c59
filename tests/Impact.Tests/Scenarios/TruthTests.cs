using Impact.Core.Claims;
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
        foreach (var (figures, of) in new[] { (Default.Figures, waves), (Default.Everyone, waves), (Default.Changes, waves[1..]) })
            figures.Where(f => f.Indicator == indicator).Select(f => (f.Group, f.Wave)).ShouldBe([.. of.Select(w => (Role.Supported, w)), .. of.Select(w => (Role.Comparison, w))]);
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
    public void The_effect_is_the_figure_minus_what_would_have_been()
    {
        (Figure(Default, 2, "cantril") - Figure(None, 2, "cantril")).ShouldBe(Effect("cantril"), 0.002);
        // One statement in 67 stays open and counts 0.
        (Figure(Default, 2) - Figure(None, 2)).ShouldBe(0.985 * Effect("loneliness-djg6"), 0.002);
    }

    [Fact]
    public void Those_who_were_followed_are_less_lonely_than_everyone_who_began()
    {
        foreach (var (followed, everyone) in Default.Figures.Zip(Default.Everyone).Where(f => f.First.Indicator == "loneliness-djg6"))
            (everyone.Value - followed.Value).ShouldBeInRange(0.05, 0.3);
    }

    [Fact]
    public void The_truth_about_those_who_were_followed_counts_whom_the_analysis_counts()
    {
        var request = new ScenarioRequest { Seed = 11, Rows = 500 };
        var seen = Registration.Register(request, GroupSizes.Of(500)).Where(m => m.Role != Role.Helper)
            .Select(m => (m.Role, Followed: FollowUp.AsObserved(m, m.Role == Role.Supported ? Support.Default : Support.None)))
            .Select(m => (m.Role, Waves: Enumerable.Range(0, FollowUp.Waves).Select(w => MeasuredWave.Of(m.Followed, w)).ToList())).ToList();
        var data = IkBeginScenario.Scenario.Generate(request);

        foreach (var outcome in StudyAnalysis.Analyse(data.ToDataset(), data.Study, 1).Outcomes)
        {
            var measure = TrueMeasure.All.Single(m => m.Indicator == outcome.Indicator.Id);
            foreach (var figure in outcome.Groups.Where(g => g.N > 0))
            {
                var counted = seen.Where(p => p.Role == figure.Group && new[] { 0, figure.Wave, measure.Last }.All(w => measure.IsKnown(p.Waves[w]))).ToList();
                counted.Count.ShouldBe(figure.N, measure.Indicator);
                counted.Average(p => measure.Of(p.Waves[figure.Wave])).ShouldBe(figure.Value!.Value, 1e-9, measure.Indicator);
            }
        }
    }

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

    private static double Figure(Truth truth, int wave, string indicator = "loneliness-djg6") =>
        truth.Everyone.Single(f => f.Indicator == indicator && f.Group == Role.Supported && f.Wave == wave).Value;
}
