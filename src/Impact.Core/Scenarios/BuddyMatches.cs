using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>Who gets a buddy in <see cref="Opella"/>, for how long, and the hours that are organised.</summary>
internal static class BuddyMatches
{
    private const int Stream = 40;
    private const int Helpers = 60;
    private const double HoursPerPerson = 9;
    private const int Weeks = 12;

    /// <summary>Everybody asks on the first day; with support nearly all get a buddy and some a second, without it few do. Some buddies stop.</summary>
    public static IReadOnlyList<Match> Of(Resident person, bool helped)
    {
        var draws = person.For(Purpose.Path, Stream);
        var (first, second, days, lasts, other, lastsToo) = (draws.Uniform(), draws.Uniform(), draws.Between(7, 70), draws.Between(90, 900), draws.Between(0, Helpers - 1), draws.Between(90, 900));
        var found = first < (helped ? 0.9 : 0.15);
        Match request = new() { Kind = MatchKind.Request, Category = "maatje", AskedOn = person.Start, Asker = person.Id, Result = MatchResult.Open };
        if (!found) return [request with { ClosedOn = person.Start.AddDays(90), Result = MatchResult.Declined }];
        var buddy = Buddy(request, other, (days, lasts));
        return helped && second < 0.35 ? [buddy, Buddy(request with { AskedOn = person.Start.AddDays(1) }, (other + 1) % Helpers, (days + 60, lastsToo))] : [buddy];
    }

    /// <summary>One session a week of volunteers and professionals together; in a quarter nine hours for each person.</summary>
    public static IReadOnlyList<Activity> Activities(ScenarioData data) =>
    [
        .. from quarter in new StudyPeriod(0, data.Study.From, data.Study.To).Quarters
           let persons = data.Participants.Count(p => p.Person.Role == Role.Supported && StudyPeriod.IsActive(p.Person, quarter.FirstDay, quarter.LastDay))
           where persons > 0
           from week in Enumerable.Range(0, Weeks)
           select Session(quarter.FirstDay.AddDays(2 + (7 * week)), persons),
    ];

    private static Activity Session(DateOnly day, int persons) => new()
    {
        Date = day,
        Kind = "ontmoeting",
        Participants = (persons + 2) / 3,
        Volunteers = 4 + (persons / 10),
        VolunteerHours = Math.Round(HoursPerPerson * persons * 2 / 3 / Weeks, 1),
        ProfessionalHours = Math.Round(HoursPerPerson * persons / 3 / Weeks, 1),
        InitiatedBy = "professional",
    };

    /// <summary>The hours a person that go into <see cref="Activities"/>, the same in every period.</summary>
    public static IEnumerable<TrueFigure> Figures(World world) => world.Figures("activity-hours-per-person", _ => HoursPerPerson);

    private static Match Buddy(Match request, int helper, (int Found, int Lasts) days) => request with
    {
        MatchedOn = request.AskedOn.AddDays(days.Found),
        Helper = new(FormattableString.Invariant($"h{helper + 1:0000}")),
        ClosedOn = request.AskedOn.AddDays(days.Found + days.Lasts),
        Result = MatchResult.Fulfilled,
        NewTie = true,
    };
}
