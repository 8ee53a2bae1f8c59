using Impact.Core.Observations;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>What the initiative itself records: activities week by week, money quarter by quarter.</summary>
internal static class InitiativeDiary
{
    /// <summary>Number of a household that nobody has: the initiative's own draws.</summary>
    private const ulong Own = 1UL << 34;

    private static readonly DateOnly FirstMonday = new(2024, 1, 8);

    private static readonly WeeklyActivity[] Week =
    [
        new("koffieochtend", 1, 0.95, 14, "professional"), new("samen-eten", 3, 0.85, 18, "residents"),
        new("wandelgroep", 4, 0.80, 9, "residents"), new("klussen", 5, 0.60, 5, "residents"), new("handwerken", 2, 0.40, 8, "municipality"),
    ];

    /// <summary>Activities by date; turnout grows while the initiative becomes known.</summary>
    public static IReadOnlyList<Activity> Activities(ulong seed)
    {
        var draws = new Randomness(seed, Own, 0).For(Purpose.Calendar);
        var weeks = Enumerable.Range(0, 104).SelectMany(w => Week.Select(a => Held(a, w, draws)));
        return [.. weeks.OfType<Activity>().Where(a => a.Date <= IkBeginStudy.LastDay)];
    }

    /// <summary>Costs and, in the second year, the saving that the municipality has booked beforehand.</summary>
    public static IReadOnlyList<Cost> Costs(ulong seed)
    {
        var draws = new Randomness(seed, Own, 1).For(Purpose.Calendar);
        return [.. Enumerable.Range(0, 8).SelectMany(q => InQuarter(IkBeginStudy.First.PlusQuarters(q), draws))];
    }

    private static Activity? Held(WeeklyActivity activity, int week, Draws draws)
    {
        var isHeld = draws.Chance(activity.Chance);
        var visitors = 2 + draws.Poisson(activity.Turnout * Math.Min(1, 0.5 + (week / 80.0)));
        var (volunteers, hours) = (2 + draws.Poisson(1.5), draws.Between(2, 4));
        var where = draws.OneOf<string>("Centrum", "Brukske", "Landweert");
        return !isHeld ? null : new()
        {
            Date = FirstMonday.AddDays((7 * week) + activity.Weekday - 1),
            Kind = activity.Kind,
            Neighbourhood = where,
            Participants = visitors,
            Volunteers = volunteers,
            VolunteerHours = volunteers * hours,
            ProfessionalHours = activity.InitiatedBy == "residents" ? 0.5 : hours,
            InitiatedBy = activity.InitiatedBy,
        };
    }

    private static IEnumerable<Cost> InQuarter(Quarter quarter, Draws draws)
    {
        yield return Amount(quarter, "cost", "municipality", 21500 + draws.Between(-900, 900));
        yield return Amount(quarter, "cost", "fund", 7500);
        yield return Amount(quarter, "cost", "own", 2400 + draws.Between(-300, 300));
        if (quarter.Year == 2025) yield return Amount(quarter, "booked_saving", "municipality", 6000);
    }

    private static Cost Amount(Quarter quarter, string kind, string payer, int euro) =>
        new() { Quarter = quarter, Kind = kind, Payer = payer, Amount = euro };

    private sealed record WeeklyActivity(string Kind, int Weekday, double Chance, double Turnout, string InitiatedBy);
}
