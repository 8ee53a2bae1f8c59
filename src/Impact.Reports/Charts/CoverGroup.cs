using Impact.Core.Observations;

namespace Impact.Reports.Charts;

/// <summary>A group as drawn on the cover.</summary>
/// <param name="Group">Group.</param>
/// <param name="Enrolled">Marks to draw.</param>
/// <param name="Measured">Marks to fill.</param>
public sealed record CoverGroup(Role Group, int Enrolled, int Measured);
