using System.Globalization;
using Impact.Core.Observations;

namespace Impact.Core.Scenarios.Kit;

/// <summary>What draws are for. Each purpose of each person at each step has its own stream: switching the support on or off, or letting
/// nobody leave, leaves every other chance event as it was.</summary>
internal enum Purpose
{
    Person,
    Path,
    Answers,
    Care,
    Goals,
    Calendar,
    Leaving,
    OpenItems,
}

/// <summary>One invented person, before anything was measured.</summary>
/// <param name="Seed">Seed of the request.</param>
/// <param name="Number">Number of the person; each group counts from a start of its own.</param>
internal sealed record Resident(ulong Seed, ulong Number)
{
    public required ParticipantId Id { get; init; }

    public required Role Role { get; init; }

    public required string AgeBand { get; init; }

    public required string Gender { get; init; }

    public required bool LivesAlone { get; init; }

    public required string Neighbourhood { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>What lasts in a person, standard normal; a scenario says what it stands for.</summary>
    public required double Trait { get; init; }

    /// <summary>Draws for one purpose at one step (a wave, quarter or rating: 0 to 63).</summary>
    public Draws For(Purpose purpose, int step = 0) => new(Seed, (Number << 10) | ((ulong)purpose << 6) | (uint)step);

    /// <summary>The quarter so many quarters after that of the start.</summary>
    public Quarter QuarterAt(int quarters) => Quarter.Of(Start).PlusQuarters(quarters);

    /// <summary>The day of a measurement, six months apart: a few days early or late, but for the first.</summary>
    public DateOnly DayOf(int wave) => MonthsOn(6 * wave, wave);

    /// <summary>About so many months after the start.</summary>
    public DateOnly MonthsOn(int months, int step) =>
        months == 0 ? Start : Start.AddMonths(months).AddDays(For(Purpose.Calendar, step).Between(-7, 12));

    /// <summary>As registered on the first day.</summary>
    public Participant Enrolled(MunicipalityCode municipality) => new()
    {
        Id = Id,
        Role = Role,
        Municipality = municipality,
        Neighbourhood = Neighbourhood,
        AgeBand = AgeBand,
        Gender = Gender,
        LivesAlone = LivesAlone,
        StartDate = Start,
    };

    /// <summary>Draws a person; the same seed and number give the same person in every world.</summary>
    public static Resident Draw(ulong seed, ulong number, Role role, Population population)
    {
        var draws = new Resident(seed, number) { Id = new(""), Role = role, AgeBand = "", Gender = "", LivesAlone = false, Neighbourhood = "", Start = default, Trait = 0 }.For(Purpose.Person);
        var age = draws.Uniform();
        return new(seed, number)
        {
            Id = new(string.Create(CultureInfo.InvariantCulture, $"{(role == Role.Comparison ? 'v' : 'p')}{(number & 0xFFFFFFFF) + 1:0000}")),
            Role = role,
            AgeBand = population.Ages.First(a => age < a.UpTo).Band,
            Gender = draws.Uniform() switch { < 0.55 => "f", < 0.995 => "m", _ => "x" },
            LivesAlone = draws.Chance(population.LivingAlone),
            Neighbourhood = draws.OneOf<string>([.. population.Neighbourhoods]),
            Start = population.FirstStart.AddDays(draws.Between(0, population.DaysOfStarting)),
            Trait = draws.Normal(),
        };
    }
}

/// <summary>Of whom the persons of a scenario are drawn.</summary>
/// <param name="Ages">Age bands with the share at or below each, the last 1.</param>
/// <param name="Neighbourhoods">Names of neighbourhoods.</param>
/// <param name="FirstStart">First day on which somebody starts.</param>
/// <param name="DaysOfStarting">Days in which everybody starts.</param>
internal sealed record Population(
    IReadOnlyList<(string Band, double UpTo)> Ages, IReadOnlyList<string> Neighbourhoods, DateOnly FirstStart, int DaysOfStarting)
{
    /// <summary>Share that lives alone.</summary>
    public double LivingAlone { get; init; } = 0.45;

    public static IReadOnlyList<(string Band, double UpTo)> WorkingAge { get; } = [("18-34", 0.3), ("35-49", 0.65), ("50-64", 1)];

    public static IReadOnlyList<(string Band, double UpTo)> Adults { get; } = [("18-34", 0.15), ("35-49", 0.35), ("50-64", 0.6), ("65-74", 0.8), ("75+", 1)];

    public static IReadOnlyList<(string Band, double UpTo)> Older { get; } = [("50-64", 0.1), ("65-74", 0.35), ("75+", 1)];
}
