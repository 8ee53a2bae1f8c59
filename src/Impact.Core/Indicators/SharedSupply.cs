using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Whether providers open their day activities to clients of each other.</summary>
internal static class SharedSupply
{
    private const string DayActivities = "dayactivities_halfday";
    private const string Guidance = "homecare_guidance_hour";

    /// <summary>Half days at another organisation than the one that guides the person.</summary>
    public static Indicator Share { get; } = new()
    {
        Id = "shared-supply-share",
        Name = "dagbesteding bij een andere aanbieder dan die begeleidt",
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        IsRatioOfSums = true,
        IsPartOfPerson = true,
        Numerator = "half days of day activities at another organisation than the one that guides the person, in the quarter of the measurement, all persons together (organisation: the part of organisation_role before the first colon)",
        Denominator = "half days of day activities of the same persons; persons without guidance, without day activities or without a known organisation of both are left out",
        Source = "own definition, after Demarrage / WSD-Groep: providers that share what they offer",
        Measure = CareMeasure.Ratio(care => HalfDays(care, (place, guide) => place != guide), care => HalfDays(care, (_, _) => true)),
    };

    private static double HalfDays(IReadOnlyList<CareUse> care, Func<string, string, bool> counts) =>
        Used(care, Guidance).Select(Organisation).FirstOrDefault() is { } guide
            ? Used(care, DayActivities).Where(c => counts(Organisation(c), guide)).Sum(c => c.Quantity)
            : 0;

    private static IEnumerable<CareUse> Used(IReadOnlyList<CareUse> care, string code) =>
        care.Where(c => c is { By: CareProvider.Professional, OrganisationRole: not null, Quantity: > 0 } && c.Care == code);

    private static string Organisation(CareUse care) => care.OrganisationRole!.Split(':')[0];
}
