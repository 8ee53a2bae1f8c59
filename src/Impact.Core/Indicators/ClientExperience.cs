using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Experience of Wmo clients: the share that agrees, question by question, of those with an opinion.</summary>
internal static class ClientExperience
{
    /// <summary>One indicator a question.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
        [.. Ceo.Scoring.Subscales.Select(part => ScaleIndicators.ShareOfPart(Ceo, $"client-experience-{part.Id}-share", part, part.Cutoffs[^1].From))];
}
