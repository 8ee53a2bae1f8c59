namespace Impact.Core.Scenarios;

/// <summary>Where the comparison group comes from.</summary>
public enum ComparisonKind
{
    /// <summary>People on the waiting list: they passed the same gate and are followed from the same moment.</summary>
    Waiting,

    /// <summary>Residents of the municipality who did not pass a gate and were matched on nothing.</summary>
    Population,
}

/// <summary>How large the effect is that the generator puts in.</summary>
public enum EffectSize
{
    /// <summary>The effect of the scenario.</summary>
    Default,

    /// <summary>No effect on anything: whoever finds one is wrong.</summary>
    None,
}

/// <summary>What to generate.</summary>
public sealed record ScenarioRequest
{
    /// <summary>Fewest persons for which every group has somebody.</summary>
    public const int FewestRows = 20;

    /// <summary>Seed: another seed gives other persons from the same world.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of participants: supported, comparison and helpers together; at least <see cref="FewestRows"/>.</summary>
    public required int Rows { get; init; }

    /// <summary>Where the comparison group comes from.</summary>
    public ComparisonKind Comparison { get; init; } = ComparisonKind.Waiting;

    /// <summary>How large the effect is.</summary>
    public EffectSize Effect { get; init; } = EffectSize.Default;
}
