using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Control over one's own life (mastery, Pearlin), by the forms of 7 and of 5 statements. Their totals are two scales.</summary>
internal static class ControlOfLife
{
    /// <summary>Mean total and share with enough control.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        ScaleIndicators.Mean(Mast7, "mastery", "regie over het eigen leven") with { InPeople = "mastery-share" },
        ScaleIndicators.ShareFrom(Mast7, "mastery-share", "voldoende regie over het eigen leven", Mast7.Scoring.Cutoffs[1].From),
        ScaleIndicators.Mean(Mast5, "mastery-5", "regie over het eigen leven (5 uitspraken)"),
    ];
}
