using Impact.Core.Indicators;
using Impact.Core.Scenarios;
using Impact.Core.Scenarios.Kit;

namespace Impact.Tests.Scenarios;

public sealed class ZelfwerkzaamheidTests
{
    private const int Studies = 100;

    /// <summary>Logarithms of the hazard ratios that were put in.</summary>
    private static readonly (string Term, double Value)[] PutIn = [("space", Math.Log(0.5)), ("subsidy", 0), ("contact-person", Math.Log(0.6))];

    [Fact]
    public void The_model_of_conduct_holds_what_keeps_groups_alive_as_often_as_stated()
    {
        var scenario = PersonScenarios.All.Single(s => s.Id == "zelfwerkzaamheid").Scenario;

        var rows = RecoveryRow.Of(Enumerable.Range(1, Studies).Select(seed => Held(scenario.Generate(scenario.Sample with { Seed = (ulong)seed }))));

        rows.Select(r => r.Studies).ShouldBe([Studies, Studies, Studies]);
        rows.Where(r => !r.IsAsStated(rows.Count)).ShouldBeEmpty();
    }

    private static IReadOnlyList<Recovered> Held(ScenarioData data)
    {
        var terms = MunicipalConduct.Model(data.ToDataset(), data.Study).Match(e => e.Terms, _ => []);
        return [.. PutIn.Join(terms, p => p.Term, t => t.Term, (p, t) => new Recovered(p.Term, p.Value, t.Low!.Value, t.High!.Value))];
    }
}
