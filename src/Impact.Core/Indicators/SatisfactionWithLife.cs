using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Satisfaction with life as a mark of 1 to 10. Never in one series with the ladder of Cantril, which starts at 0.</summary>
internal static class SatisfactionWithLife
{
    /// <summary>Mean mark and share satisfied.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        ScaleIndicators.Mean(Satisfaction, "satisfaction", "rapportcijfer voor het leven") with { InPeople = "satisfaction-share" },
        ScaleIndicators.ShareFrom(Satisfaction, "satisfaction-share", "tevreden met het leven", Satisfaction.Scoring.Cutoffs[2].From),
    ];
}
