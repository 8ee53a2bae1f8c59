using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Contact with family, friends and neighbours, each by itself.</summary>
internal static class WeeklyContact
{
    /// <summary>Share with contact every week or more often.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
        [.. Con.Scoring.Subscales.Select(part => ScaleIndicators.ShareOfPart(Con, $"contact-weekly-{part.Id}-share", part, part.Cutoffs[1].From) with { Name = "elke week " + part.Title })];
}
