using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Reports.Charts;

/// <summary>The figures of a group in the order of time; null where a figure is not shown.</summary>
/// <param name="Group">Group.</param>
/// <param name="Figures">Figures.</param>
public sealed record GroupLine(Role Group, IReadOnlyList<GroupFigure?> Figures)
{
    /// <summary>Name behind the last figure; null for the usual name of the group.</summary>
    public string? Name { get; init; }

    internal GroupFigure? Last => Figures.LastOrDefault(f => f?.Value is not null);

    /// <summary>Place of the last figure that is shown; −1 when none is.</summary>
    internal int LastIndex => Enumerable.Range(0, Figures.Count).LastOrDefault(i => Figures[i]?.Value is not null, -1);

    internal static double Highest(IEnumerable<GroupLine> lines) =>
        lines.SelectMany(l => l.Figures).Max(f => f?.High ?? f?.Value) ?? 1;
}
