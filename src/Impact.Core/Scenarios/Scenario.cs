namespace Impact.Core.Scenarios;

/// <summary>An invented initiative whose data can be generated, with the truth that was put in.</summary>
/// <param name="Id">Name on the command line and of the folder under <c>samples</c>, for example <c>ik-begin</c>.</param>
/// <param name="Dutch">What it is, one line for the user.</param>
/// <param name="English">The same in English.</param>
/// <param name="Generate">Makes the data. The same request gives the same data on every machine.</param>
public sealed record Scenario(string Id, string Dutch, string English, Func<ScenarioRequest, ScenarioData> Generate)
{
    /// <summary>The system it stands for, as the field calls it, for example <c>Buurtzorg</c>.</summary>
    public required string System { get; init; }

    /// <summary>What was asked for the folder of that name under <c>samples</c>.</summary>
    public required ScenarioRequest Sample { get; init; }

    /// <summary>The data of that folder.</summary>
    public ScenarioData GenerateSample() => Generate(Sample);
}
