using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Burden of informal carers, by the forms of 15 and of 9 statements. Their totals are two scales, and of the short one no cut-off is known.</summary>
internal static class CarerBurden
{
    /// <summary>Mean total and share heavily burdened.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        ScaleIndicators.Mean(EdizPlus15, "carer-burden", "druk door mantelzorg") with { InPeople = "carer-burden-heavy-share" },
        ScaleIndicators.ShareFrom(EdizPlus15, "carer-burden-heavy-share", "zware druk door mantelzorg", EdizPlus15.Scoring.Cutoffs[3].From),
        ScaleIndicators.Mean(Ediz9, "carer-burden-9", "druk door mantelzorg (9 uitspraken)"),
    ];
}
