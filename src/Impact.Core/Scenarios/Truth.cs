using Impact.Core.Observations;

namespace Impact.Core.Scenarios;

/// <summary>What was put into the data: the effects and the group figures of the population from which the persons were drawn.</summary>
/// <param name="Effects">Effect per indicator and follow-up wave.</param>
/// <param name="Figures">Expected value of what a study prints per indicator, group and wave: of the persons measured at the start and at the main follow-up.</param>
public sealed record Truth(IReadOnlyList<TrueEffect> Effects, IReadOnlyList<TrueFigure> Figures)
{
    /// <summary>The same of everybody who began, had nobody left. Empty where leaving has nothing to do with how people do: then <see cref="Figures"/> are of everybody too.</summary>
    public IReadOnlyList<TrueFigure> Everyone { get; init; } = [];

    /// <summary>Expected change since the start of the persons measured then and at the wave. Empty where it is the difference of two <see cref="Figures"/>.</summary>
    public IReadOnlyList<TrueFigure> Changes { get; init; } = [];
}

/// <summary>An effect that was put in.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Wave">Number of the measurement.</param>
/// <param name="Value">Mean over the supported of (with support − without support), in the unit of the indicator; for an interrupted series a jump, or a change of slope per quarter.</param>
public sealed record TrueEffect(string Indicator, int Wave, double Value)
{
    /// <summary><c>ATT</c>, over the persons who get support: the average treatment effect on the treated. Of an interrupted series <c>level</c> and <c>slope</c>.</summary>
    public string Estimand { get; init; } = "ATT";
}

/// <summary>The value of a group that a study would find without chance.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Group">Group.</param>
/// <param name="Wave">Number of the measurement.</param>
/// <param name="Value">Mean, or share 0 to 1, in the unit of the indicator.</param>
public sealed record TrueFigure(string Indicator, Role Group, int Wave, double Value);
