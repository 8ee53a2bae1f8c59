using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>A hamlet in which one resident in ten becomes a volunteer when the neighbourhood takes things into its own hands; with the groups that begin there and in other hamlets.</summary>
internal static class Figulus
{
    private const int ResidentsPerRow = 10;
    private const int Neighbours = 5;
    private const double Leaves = 0.0006;
    private const double Thousand = 1000;
    private const double TenThousand = 10_000;

    public static CountedScenario Plan { get; } = new()
    {
        Id = "figulus",
        Words = new(
            "Figulus",
            "Verzonnen: in één buurtschap staat een op de tien inwoners op als vrijwilliger, naast vijf andere buurtschappen",
            "Invented: in one hamlet one in ten residents becomes a volunteer, beside five other hamlets"),
        Study = StudyPlan,
        Initiative = new("pottersveld", "Pottersveld doet het", "bewonersbeweging", StudyPlan.Municipality, new(2023, 1, 1)),
        Fill = Fill,
        Figures = Figures,
        Sample = new() { Seed = 2023, Rows = 190 },
    };

    private static Study StudyPlan => new()
    {
        Id = "figulus",
        Title = "De vrijwilligers van Pottersveld",
        Question = "Hoeveel inwoners gaan helpen, hoe snel, en blijven zij dat doen?",
        Municipality = MunicipalityCode.TryParse("GM9016")!,
        Initiative = "pottersveld",
        From = new(2023, 1),
        To = new(2025, 4),
        Design = Design.OneGroup,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = [1],
        Adjust = [],
        Break = new(2024, 1),
        Evidence = new(null, null),
        Outcomes =
        [
            new("volunteers-per-1000", OutcomeRole.Primary, 20),
            new("mobilisation-days", OutcomeRole.Primary, null),
            new("volunteer-retention-12m-share", OutcomeRole.Secondary, null),
            new("group-start-rate", OutcomeRole.Secondary, null),
            new("self-organised-share", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    private static double Joins(World world, int period) => world.At(period, 0.03, 0.1);

    /// <summary>Chance a day of beginning, of those who begin in the period.</summary>
    private static double Pace(World world, int period) => world.At(period, 0.012, 0.03);

    private static double SelfOrganised(World world, int period) => world.At(period, 0.4, 0.75);

    /// <summary>Groups founded per 10,000 residents a year.</summary>
    private static double Founded(World world, int period, bool isHere) => isHere ? world.At(period, 60, 90) : 22;

    private static int Residents(World world) => ResidentsPerRow * world.Request.Rows;

    private static IReadOnlyList<MunicipalityCode> Hamlets(World world) =>
        [world.Study.Municipality, .. Enumerable.Range(1, Neighbours).Select(i => MunicipalityCode.TryParse(FormattableString.Invariant($"GM91{i:00}"))!)];

    private static ScenarioData Fill(World world, ScenarioData data) => data with
    {
        Participants = [.. Enumerable.Range(0, Residents(world)).Select(i => Volunteer(world, i)).OfType<Enrolment>().OrderBy(e => e.Person.StartDate).ThenBy(e => e.Person.Id.Value, StringComparer.Ordinal)],
        Groups = [.. Hamlets(world).SelectMany((hamlet, h) => Groups(world, hamlet, h)).OrderBy(g => g.FoundedOn).ThenBy(g => g.Id, StringComparer.Ordinal)],
        Areas = [.. Hamlets(world).Select(hamlet => new AreaFigure { Indicator = "population", Area = hamlet.Value, Year = world.Study.From.Year, Value = Residents(world), Unit = "persons", Source = "verzonnen" })],
        Activities = [.. world.Periods.SelectMany(p => Activities(world, p.Number)).OrderBy(a => a.Date)],
    };

    /// <summary>A resident who begins in the first period, in the second, or not at all.</summary>
    private static Enrolment? Volunteer(World world, int number)
    {
        var draws = world.For(Thing.Person, number);
        foreach (var period in world.Periods)
        {
            if (!draws.Chance(Joins(world, period.Number))) continue;
            var start = period.From.FirstDay.AddDays(Beginning(world, period.Number).Draw(draws.Uniform()));
            var person = Resident.Draw(world.Request.Seed, ((ulong)Role.Helper << 32) | (uint)number, Role.Helper, new(Population.Adults, ["Pottersveld"], start, 0)).Enrolled(world.Study.Municipality);
            var end = world.Known(start.AddDays(1 + (int)(Math.Log(draws.Uniform()) / Math.Log(1 - Leaves))));
            return new(person with { EndDate = end, EndReason = end is null ? null : draws.OneOf<string>("verhuisd", "geen-tijd", "gestopt") }, start);
        }

        return null;
    }

    private static Geometric Beginning(World world, int period) => new(Pace(world, period), world.Days(period));

    private static IEnumerable<CitizensGroup> Groups(World world, MunicipalityCode hamlet, int number) => world.Periods.SelectMany(period =>
    {
        var draws = world.For(Thing.Group, (number * 2) + period.Number);
        var expected = Founded(world, period.Number, number == 0) * period.Years * Residents(world) / TenThousand;
        return Enumerable.Range(0, draws.Poisson(expected)).Select(i => new CitizensGroup
        {
            Id = FormattableString.Invariant($"g{number}{period.Number}{i:000}"),
            Municipality = hamlet,
            Kind = draws.OneOf<string>("buurthuis", "zorg", "vervoer", "groen", "eten"),
            FoundedOn = world.Day(draws, period.Number),
        }).ToList();
    });

    private static IEnumerable<Activity> Activities(World world, int period)
    {
        var draws = world.For(Thing.Session, period);
        for (var day = world.Periods[period].From.FirstDay; day <= world.Periods[period].To.LastDay; day = day.AddDays(10))
        {
            yield return new()
            {
                Date = day,
                Kind = draws.OneOf<string>("klusdag", "eten", "zorgkring"),
                Participants = 4 + draws.Poisson(10),
                Volunteers = 2 + draws.Poisson(5),
                InitiatedBy = draws.Chance(SelfOrganised(world, period)) ? "residents" : "professional",
            };
        }
    }

    private static IEnumerable<TrueFigure> Figures(World world) =>
    [
        .. world.Figures("volunteers-per-1000", p => Thousand * Active(world, p)),
        .. world.Figures("mobilisation-days", p => Beginning(world, p).MedianDays),
        .. world.Figures("volunteer-retention-12m-share", _ => Math.Pow(1 - Leaves, 365)),
        .. world.Figures("group-start-rate", p => Founded(world, p, true)),
        .. world.Figures("group-start-rate", Role.Comparison, p => Founded(world, p, false)),
        .. world.Figures("self-organised-share", p => SelfOrganised(world, p)),
    ];

    /// <summary>Part of the residents that is a volunteer on a day of the period: those who begin in it, and those of before who are still there on its first day.</summary>
    private static double Active(World world, int period)
    {
        var before = Joins(world, 0);
        if (period == 0) return before;
        var days = world.Days(0);
        var stays = Enumerable.Range(0, days).Sum(d => Beginning(world, 0).On(d) * Math.Pow(1 - Leaves, days - d - 1));
        return (before * stays) + ((1 - before) * Joins(world, 1));
    }
}
