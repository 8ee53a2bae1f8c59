using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Hours of care and help, by who gives them.</summary>
internal static class CareHours
{
    /// <summary>Hours of professionals.</summary>
    public static Indicator Professional { get; } = new()
    {
        Id = "care-hours-professional",
        Name = "uren zorg van professionals",
        Unit = Unit.Hours,
        Minimum = 0,
        Direction = Direction.LowerIsBetter,
        Numerator = "hours by professionals in the quarter of the measurement (care that is counted in hours)",
        Denominator = "persons followed in a quarter of which the care use was delivered for their group; no rows = 0",
        Source = "own definition; units of the Kostenhandleiding 2024",
        Measure = CareMeasure.Of(OfProfessionals),
        PerQuarter = CareMeasure.PerQuarter(OfProfessionals),
    };

    /// <summary>Hours of volunteers and neighbours.</summary>
    public static Indicator Volunteer { get; } = Professional with
    {
        Id = "care-hours-volunteer",
        Name = "uren hulp van vrijwilligers",
        Direction = Direction.HigherIsBetter,
        Numerator = "hours by volunteers and neighbours in the quarter of the measurement",
        Measure = CareMeasure.Of(OfVolunteers),
        PerQuarter = CareMeasure.PerQuarter(OfVolunteers),
    };

    /// <summary>Part of the hours that the person and the own network carry.</summary>
    public static Indicator NetworkShare { get; } = new()
    {
        Id = "care-hours-network-share",
        Name = "deel van de uren zorg door mensen zelf en hun netwerk",
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        IsPartOfPerson = true,
        Numerator = "hours by the person, family and volunteers in the quarter of the measurement, per person",
        Denominator = "all hours of the same person (care that is counted in hours); persons without any hour are left out",
        Source = "own definition, after De Nieuwe Wever: care by the person and the network",
        Measure = CareMeasure.Of(ShareOfNetwork),
        PerQuarter = CareMeasure.PerQuarter(ShareOfNetwork),
    };

    private static double? OfVolunteers(IReadOnlyList<CareUse> care) => Hours(care, c => c.By == CareProvider.Volunteer);

    private static double? OfProfessionals(IReadOnlyList<CareUse> care) => Hours(care, c => c.By == CareProvider.Professional);

    private static double? ShareOfNetwork(IReadOnlyList<CareUse> care) =>
        Hours(care, _ => true) is var all and > 0 ? Hours(care, c => c.By != CareProvider.Professional) / all : null;

    private static double Hours(IEnumerable<CareUse> care, Func<CareUse, bool> counts) =>
        care.Where(c => counts(c) && CareCost.PriceOf(c).IsHour).Sum(c => c.Quantity);
}
