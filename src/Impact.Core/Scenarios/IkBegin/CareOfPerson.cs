using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>Whose quarter.</summary>
internal readonly record struct PersonQuarter(ParticipantId Participant, Quarter Quarter);

/// <summary>Care one person uses in one quarter. Need lasts; loneliness adds to it; neighbours add hours of their own.</summary>
internal static class CareOfPerson
{
    public static IEnumerable<CareUse> InQuarter(Course course, int quarter, PersonQuarter of)
    {
        var draws = course.Person.Randomness.For(Purpose.Care, quarter);
        return [.. Rows(of, Professional(course, quarter, draws)), .. Rows(of, Informal(course, quarter, draws))];
    }

    private static IEnumerable<Used> Professional(Course course, int quarter, Draws draws)
    {
        var (lonely, need) = (course.Loneliness(quarter), course.Person.Need);
        yield return new("gp_consult_avg", draws.Poisson(0.9 * Math.Exp((0.2 * lonely) + (0.2 * need))), "huisarts");
        yield return Hours("homecare_guidance_hour", (0.8 * need) + (0.35 * lonely) + draws.Normal(0.35) - 1.2, draws.Poisson(14), "thuisbegeleiding");
        yield return Hours("homecare_household", need + draws.Normal(0.25) - 0.9, draws.Poisson(26), "huishoudelijke-hulp");
        yield return Hours("homecare_nursing_hour", need + draws.Normal(0.4) - 1.6, draws.Poisson(10), "wijkverpleging");
        yield return Hours("dayactivities_halfday", (0.8 * need) + (0.3 * lonely) + draws.Normal(0.3) - 1.7, draws.Poisson(12), "dagbesteding");
    }

    private static IEnumerable<Used> Informal(Course course, int quarter, Draws draws)
    {
        var family = draws.Poisson((course.Person.LivesAlone ? 4 : 9) * Math.Exp(0.3 * course.Person.Need));
        var neighbours = draws.Poisson(0.6);
        var initiative = draws.Poisson(course.Support.VolunteerHours[quarter]);
        yield return new("timecost_informal_hour", family, null) { By = CareProvider.Family };
        yield return new("timecost_informal_hour", neighbours + initiative, null) { By = CareProvider.Volunteer };
    }

    private static Used Hours(string care, double above, int quantity, string provider) =>
        new(care, above > 0 ? quantity : 0, provider) { IsEntitled = above > 0 };

    private static IEnumerable<CareUse> Rows(PersonQuarter of, IEnumerable<Used> used) =>
        used.Where(u => u.Quantity > 0).Select(u => Row(of, u));

    private static CareUse Row(PersonQuarter of, Used used) => new()
    {
        Participant = of.Participant,
        Quarter = of.Quarter,
        Care = used.Care,
        By = used.By,
        Quantity = used.Quantity,
        Entitled = used.IsEntitled ? (used.Quantity + 9) / 10 * 10 : null,
        OrganisationRole = used.Provider,
    };

    private sealed record Used(string Care, int Quantity, string? Provider)
    {
        public CareProvider By { get; init; } = CareProvider.Professional;

        public bool IsEntitled { get; init; }
    }
}
