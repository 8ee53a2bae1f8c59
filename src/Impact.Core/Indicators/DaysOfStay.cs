using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Days away from home in a hospital or a home.</summary>
internal static class DaysOfStay
{
    private static readonly string[] Nights =
        ["nursingcare_day", "geriatric_rehab_avg", "nursingday_incl_personnel", "nursingday_excl_personnel", "nursingday_icu", "mhc_nursingday_psy_inst"];

    /// <summary>Days of stay, annualised.</summary>
    public static Indicator PerYear { get; } = new()
    {
        Id = "care-days-away",
        Name = "dagen in ziekenhuis of verpleeghuis, per jaar",
        Unit = Unit.Days,
        Minimum = 0,
        Direction = Direction.LowerIsBetter,
        Numerator = "days in a hospital, nursing home, rehabilitation or psychiatric institution in the quarter of the measurement, times 4; treatment without a night does not count",
        Denominator = "persons followed in a quarter of which the care use was delivered for their group; no rows = 0",
        Source = "own definition, after the five effects asked for Ik begin; units of the Kostenhandleiding 2024",
        Measure = CareMeasure.Of(Days),
        PerQuarter = CareMeasure.PerQuarter(Days),
    };

    private static double? Days(IReadOnlyList<CareUse> care) => UnitPrices.QuartersInYear * care.Where(c => Nights.Contains(c.Care)).Sum(c => c.Quantity);
}
