using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Loneliness by other questions than the scale of De Jong Gierveld. Not one of their percentages can be laid beside those of that scale.</summary>
internal static class OtherLoneliness
{
    /// <summary>The three questions of UCLA, and what people call themselves: a check, because with a direct question people often say less than they feel.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        ScaleIndicators.Mean(Ucla3, "loneliness-ucla3", "eenzaamheid (3 vragen)") with { InPeople = "loneliness-ucla3-share" },
        ScaleIndicators.ShareFrom(Ucla3, "loneliness-ucla3-share", "eenzaam (3 vragen)", Ucla3.Scoring.Cutoffs[1].From),
        ScaleIndicators.ShareOfPart(Lon1, "loneliness-self-rated-share", Lon1.Scoring.Subscales[1], Lon1.Scoring.Subscales[1].Cutoffs[1].From)
            with { Name = "noemt zichzelf eenzaam", Direction = Direction.LowerIsBetter },
    ];
}
