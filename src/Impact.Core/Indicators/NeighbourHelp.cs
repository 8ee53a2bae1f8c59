using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Help between neighbours in the past 3 months: questions that stand alone.</summary>
internal static class NeighbourHelp
{
    /// <summary>Share that can ask, that gave and that got help.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
        [.. Nhelp.Scoring.Subscales.Select(part => ScaleIndicators.ShareOfPart(Nhelp, $"neighbour-help-{part.Id}-share", part, 1))];
}
