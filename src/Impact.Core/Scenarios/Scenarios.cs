using Impact.Core.Scenarios.IkBegin;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>The invented initiatives.</summary>
public static class Scenarios
{
    /// <summary>Every scenario, once.</summary>
    public static IReadOnlyList<Scenario> All { get; } = [IkBeginScenario.Scenario, .. PersonScenarios.All.Select(s => s.Scenario), .. CountedScenarios.All.Select(s => s.Scenario)];

    /// <summary>The scenario of that name; null when there is none.</summary>
    public static Scenario? Find(string id) => All.FirstOrDefault(s => s.Id == id);
}
