using Impact.Core.Claims;
using Impact.Core.Observations;
using Impact.Core.Scenarios;
using Impact.Core.Scenarios.Kit;
using Known = Impact.Core.Scenarios.Scenarios;

namespace Impact.Tests.Scenarios;

/// <summary>What a study finds is what was put in.</summary>
public sealed class RecoveryTests
{
    private const int FewSeeds = 4;
    private const int ManySeeds = 100;

    public static TheoryData<string> Names => [.. Known.All.Select(s => s.Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Intervals_hold_the_truth_as_often_as_stated(string name)
    {
        var scenario = Known.Find(name)!;
        var seeds = Enumerable.Range(1, LongFactAttribute.IsAsked ? ManySeeds : FewSeeds);

        var rows = RecoveryRow.Of([.. seeds.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(seed => Recovery.Of(scenario, (ulong)seed))]);

        rows.Select(r => r.What.Split(' ')[0]).Distinct().ShouldBe(scenario.GenerateSample().Study.Outcomes.Select(o => o.Indicator).Where(HasInterval), ignoreOrder: true);
        rows.Where(r => !r.IsAsStated(rows.Count)).ShouldBeEmpty();
    }

    /// <summary>A full count, such as all money by all persons, has no interval.</summary>
    private static bool HasInterval(string indicator) => Core.Indicators.Indicators.Find(indicator)!.Counting?.Statistic.Interval != "none";

    [Fact]
    public void A_full_count_is_what_was_put_in()
    {
        // All money by all persons: only who left when is chance, a few in a hundred.
        var full = Known.All.Select(s => s.GenerateSample()).Where(d => d.Study.Outcomes.Any(o => !HasInterval(o.Indicator))).ToList();
        full.Select(d => d.Scenario).ShouldBe(["demarrage-wsd", "opella"]);
        foreach (var data in full)
        {
            foreach (var outcome in StudyAnalysis.Analyse(data.ToDataset(), data.Study, 1).Outcomes.Where(o => !HasInterval(o.Indicator.Id)))
            {
                var put = data.Truth.Value.Figures.Where(f => f.Indicator == outcome.Indicator.Id).ToList();
                put.Count.ShouldBeGreaterThan(1);
                foreach (var figure in put) outcome.Groups.Single(g => g.Wave == figure.Wave).Value!.Value.ShouldBe(figure.Value, 0.05 * figure.Value);
            }
        }
    }

    [Fact]
    public void An_interval_that_misses_the_truth_too_often_is_found()
    {
        new RecoveryRow("", 0, 95, 100).IsAsStated(50).ShouldBeTrue();
        new RecoveryRow("", 0, 88, 100).IsAsStated(50).ShouldBeTrue();
        new RecoveryRow("", 0, 80, 100).IsAsStated(50).ShouldBeFalse();
        new RecoveryRow("", 0, 100, 100).IsAsStated(50).ShouldBeTrue();
        // pbinom(86, 100, 0.95) = 0.00046
        new RecoveryRow("", 0, 86, 100).IsAsStated(20).ShouldBeFalse();
        new RecoveryRow("", 0, 86, 100).IsAsStated(30).ShouldBeTrue();
    }

    [Fact]
    public void Without_effect_every_true_effect_is_zero() =>
        Kits.SelectMany(name => Known.Find(name)!.Generate(new() { Seed = 1, Rows = 40, Effect = EffectSize.None }).Truth.Value.Effects).ShouldAllBe(e => e.Value == 0);

    private static IEnumerable<string> Kits => PersonScenarios.All.Select(s => s.Id);

    public static TheoryData<string> PersonKits => [.. Kits];

    [Theory]
    [MemberData(nameof(PersonKits))]
    public void The_truth_counts_as_the_indicators_do(string name)
    {
        var scenario = PersonScenarios.All.Single(s => s.Id == name);
        var persons = scenario.Members(5, Role.Supported, 150).ToList();
        var diaries = persons.Select(p => scenario.Follow(p, true)).ToList();
        var dataset = Dataset(scenario, persons, diaries);
        if (scenario.Study.Design == Design.InterruptedSeries)
        {
            foreach (var figure in StudyAnalysis.Analyse(dataset, scenario.Study, 1).Outcomes.SelectMany(o => o.Groups, (o, g) => (o.Indicator.Id, g.Wave, g.Value)))
                figure.Value!.Value.ShouldBe(Truth(scenario.Measures.Single(m => m.Indicator == figure.Id), figure.Wave), 1e-9, figure.Id);
            return;
        }

        foreach (var measure in scenario.Measures)
        {
            var values = Core.Indicators.Indicators.Find(measure.Indicator)!.Measure(dataset, scenario.Study).Where(v => v.Value is not null).ToList();
            foreach (var wave in measure.Waves)
            {
                var counted = values.Where(v => v.Wave == wave).ToList();
                (counted.Sum(v => v.Weight * v.Value!.Value) / counted.Sum(v => v.Weight)).ShouldBe(Truth(measure, wave), 1e-9, measure.Indicator);
            }
        }

        double Truth(TrueMeasure measure, int wave)
        {
            var sum = diaries.Select(d => measure.Of(d, wave) ?? default).Aggregate((a, b) => a + b);
            return sum.Numerator / sum.Denominator;
        }
    }

    private static AnalysisDataset Dataset(PersonScenario scenario, List<Resident> persons, List<Diary> diaries) => Some.Dataset with
    {
        Participants = [.. persons.Select(p => p.Enrolled(scenario.Study.Municipality))],
        Responses = [.. diaries.SelectMany(d => d.Responses)],
        CareUse = [.. diaries.SelectMany(d => d.CareUse)],
        Rungs = [.. diaries.SelectMany(d => d.Rungs)],
        Goals = [.. diaries.SelectMany(d => d.Goals)],
        Matches = [.. diaries.SelectMany(d => d.Matches)],
    };
}
