using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>The values of a group at one wave, before they are summarised.</summary>
/// <param name="Group">Which group.</param>
/// <param name="Wave">Number of the measurement.</param>
/// <param name="Values">One value per person with one, in the unit of the indicator.</param>
/// <param name="Missing">Persons of the group without a value.</param>
public sealed record GroupValues(Role Group, int Wave, IReadOnlyList<double> Values, int Missing)
{
    /// <summary>What each person weighs in a ratio of sums, in the order of the values; null for a mean over persons.</summary>
    public IReadOnlyList<double>? Weights { get; init; }
}
