using Impact.Core.Observations;

namespace Impact.Core.Disclosure;

/// <summary>An outcome per quarter, interrupted at a known moment.</summary>
/// <param name="Break">First quarter after the change.</param>
/// <param name="Points">Mean, interval and n per group and quarter.</param>
/// <param name="Lines">The line through the points of a group; only of groups of which an estimate is shown.</param>
public sealed record ReleasedSeries(Quarter Break, IReadOnlyList<ReleasedQuarter> Points, IReadOnlyList<SeriesLine> Lines);

/// <summary>A straight line before a change and one after it, through published points.</summary>
/// <param name="Group">Group.</param>
/// <param name="AtBreak">Where the line before the change would be in the first quarter after it, in the unit of the indicator.</param>
/// <param name="PerQuarter">Slope before the change, per quarter.</param>
/// <param name="Level">Jump in the first quarter after the change.</param>
/// <param name="Slope">Change of the slope, per quarter.</param>
public sealed record SeriesLine(Role Group, double AtBreak, double PerQuarter, double Level, double Slope)
{
    /// <summary>The line before the change, also as it would have gone on.</summary>
    /// <param name="quarters">Quarters from the first quarter after the change; negative before it.</param>
    public double Before(double quarters) => AtBreak + (PerQuarter * quarters);

    /// <summary>The line after the change.</summary>
    /// <param name="quarters">Quarters from the first quarter after the change.</param>
    public double After(double quarters) => Before(quarters) + Level + (Slope * quarters);
}
