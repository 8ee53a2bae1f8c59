using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Hours of care and help over all persons together: a person with many hours weighs more.</summary>
internal static class CareRatios
{
    /// <summary>Hours that a half day of activities stands for.</summary>
    private const double HoursPerHalfDay = 4;

    private static readonly string[] AtHome = ["homecare_household", "homecare_personal", "homecare_nursing_hour", "homecare_guidance_hour"];

    private static readonly Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> OfDecisions =
        CareMeasure.Ratio(care => care.Where(Entitlements.IsDecision).Sum(c => c.Quantity), care => care.Where(Entitlements.IsDecision).Sum(c => c.Entitled!.Value));

    /// <summary>Care at home or from people nearby.</summary>
    public static Indicator CloseToHome { get; } = Of(
        "care-close-to-home-share", "deel van de steun dicht bij huis", Direction.HigherIsBetter,
        "hours by the person, family and volunteers, and of professionals at home (household help, personal care, nursing, guidance), in the quarter of the measurement, all persons together") with
    {
        Denominator = "all hours of support of the same persons, a half day of activities as 4 hours; stays, consults and visits are not counted in hours and left out",
        Source = "own definition, after the five effects asked for Ik begin",
        Measure = CareMeasure.Ratio(care => care.Where(IsClose).Sum(Hours), care => care.Sum(Hours)),
    };

    /// <summary>Hours used of the hours to which there was a right.</summary>
    public static Indicator UsedOfEntitled { get; } = Of(
        "care-used-entitled", "gebruikte uren zorg van de toegekende uren", Direction.LowerIsBetter,
        "hours used of care with a decision, in the quarter of the measurement, all persons together") with
    {
        Denominator = "hours to which the same persons were entitled in the quarter, also when none were used: sent as a row with quantity 0, or a quarter between two with a decision for the same care at most a year apart; persons without a decision in hours are left out",
        Source = "own definition, after Buurtzorg: less care than people are entitled to",
        Maximum = null,
        Measure = (dataset, study) => OfDecisions(Entitlements.Filled(dataset), study),
        MayMiss = Entitlements.AreOnlyUsed,
    };

    private static Indicator Of(string id, string name, Direction direction, string numerator) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = direction,
        IsRatioOfSums = true,
        IsPartOfPerson = true,
        Numerator = numerator,
        Denominator = "",
        Source = "",
        Measure = (_, _) => [],
    };

    private static bool IsClose(CareUse care) => care.By != CareProvider.Professional || AtHome.Contains(care.Care);

    private static double Hours(CareUse care) =>
        CareCost.PriceOf(care).IsHour ? care.Quantity : care.Care == "dayactivities_halfday" ? care.Quantity * HoursPerHalfDay : 0;
}
