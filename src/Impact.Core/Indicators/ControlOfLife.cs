using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Control over one's own life (mastery, Pearlin), by the form of 7 statements.</summary>
internal static class ControlOfLife
{
    /// <summary>Mean total and share with enough control.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        ScaleIndicators.Mean(Mast7, "mastery", "regie over het eigen leven") with { InPeople = "mastery-share" },
        ScaleIndicators.ShareFrom(Mast7, "mastery-share", "voldoende regie over het eigen leven", Mast7.Scoring.Cutoffs[1].From),
    ];
}
