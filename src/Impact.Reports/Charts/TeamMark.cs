using Impact.Core.Disclosure;

namespace Impact.Reports.Charts;

/// <summary>A team in a drawing.</summary>
/// <param name="Name">Name of the team.</param>
/// <param name="Figure">Its share and what chance alone brings.</param>
public sealed record TeamMark(string Name, TeamFigure Figure);
