namespace Impact.Core.Scenarios.Kit;

/// <summary>The scenarios that are measured person by person.</summary>
internal static class PersonScenarios
{
    /// <summary>Every one, once.</summary>
    public static IReadOnlyList<PersonScenario> All { get; } =
        [NieuweWever.Plan, BijstandVrijwilliger.Plan, DemarrageWsd.Plan, Opella.Plan, Buurtzorg.Plan, Amstelveen.Plan, ToegangWijkteam.Plan, EigenKracht.Plan, Zelfwerkzaamheid.Plan];
}
