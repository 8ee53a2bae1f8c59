namespace Impact.Core.Scenarios.Kit;

/// <summary>The scenarios of which things are counted.</summary>
internal static class CountedScenarios
{
    /// <summary>Every one, once.</summary>
    public static IReadOnlyList<CountedScenario> All { get; } = [Buuv.Plan, AlblasserHulp.Plan, Pluspunt.Plan, Figulus.Plan];
}
