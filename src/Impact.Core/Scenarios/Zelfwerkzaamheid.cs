using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>What a municipality does so that groups of residents begin, live on and spread; and whether a saving that was booked on it is covered by what people use.</summary>
internal static class Zelfwerkzaamheid
{
    private const int ResidentsPerRow = 200;
    private const int OthersPerRow = 150;
    private const int Others = 11;
    private const int Neighbourhoods = 6;
    private const int BookedQuarters = 4;
    private const decimal BookedAQuarter = 24_000;
    private const double TenThousand = 10_000;
    private const double DaysPerYear = 365;

    private static readonly int[] Waves = [0, 2];

    private static readonly string[] Kinds = ["eten", "groen", "energie", "vervoer", "zorgkring", "buurthuis", "klussen", "sport", "muziek", "taal", "ruilen", "broodfonds"];

    public static PersonScenario Plan { get; } = new()
    {
        Id = "zelfwerkzaamheid",
        Words = new(
            "platform voor zelfwerkzaamheid",
            "Verzonnen: een gemeente geeft groepen van inwoners ruimte en een vaste contactpersoon, naast elf gemeenten die dat minder doen",
            "Invented: a municipality gives residents' groups a place and a person to turn to, beside eleven that do so less"),
        Study = StudyPlan,
        Initiative = new("zelfwerk", "Zelf aan zet", "platform", StudyPlan.Municipality, new(2020, 1, 1)),
        Population = new(Population.Adults, ["Oever", "Werf", "Sluis"], new(2023, 1, 9), 60),
        ComparisonShare = 0.5,
        Follow = (person, helped) => new()
        {
            First = person.QuarterAt(0),
            CareUse = CareCounts.Of(person, 5, quarter => [new("homecare_guidance_hour", CareProvider.Professional, (22 * Math.Exp(0.25 * person.Trait)) - (helped ? 0.9 * quarter : 0))]),
        },
        Measures = [TrueMeasure.Mean("care-cost-municipality", Waves, (d, w) => d.Care(w).Sum(Indicators.CareCost.ValueOf))],
        Leaving = new(0.1, 340, 0),
        Complete = data => Complete(data, new(data.Request, data.Study)),
        Counted = Figures,
        Sample = new() { Seed = 2020, Rows = 200 },
    };

    private static Study StudyPlan => new()
    {
        Id = "zelfwerkzaamheid",
        Title = "Zelf aan zet in Sluiswerve",
        Question = "Beginnen meer groepen van inwoners, houden zij het langer vol, en is de geboekte besparing gedekt?",
        Municipality = MunicipalityCode.TryParse("GM9018")!,
        Initiative = "zelfwerk",
        From = new(2020, 1),
        To = new(2025, 4),
        Design = Design.Comparison,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = [2],
        Adjust = ["age_band"],
        Break = new(2023, 1),
        Evidence = new(null, null),
        Outcomes =
        [
            new("group-start-rate", OutcomeRole.Primary, 1),
            new("group-survival-12m", OutcomeRole.Primary, 0.1),
            new("group-survival-24m", OutcomeRole.Secondary, null),
            new("group-spread-24m-share", OutcomeRole.Secondary, null),
            new("care-cost-municipality", OutcomeRole.Primary, null),
        ],
        IsSynthetic = true,
    };

    private static Conduct ConductOf(World world, int period, bool isHere) =>
        isHere ? new(world.At(period, 0.3, 0.75), 0.4, world.At(period, 0.3, 0.8)) : new(0.35, 0.4, 0.3);

    /// <summary>Groups founded per 10,000 residents a year.</summary>
    private static double Founded(World world, int period, bool isHere) => isHere ? world.At(period, 3, 5) : 3;

    private static int Residents(World world, bool isHere) => (isHere ? ResidentsPerRow : OthersPerRow) * world.Request.Rows;

    private static IReadOnlyList<MunicipalityCode> Municipalities(World world) =>
        [world.Study.Municipality, .. Enumerable.Range(1, Others).Select(i => MunicipalityCode.TryParse(FormattableString.Invariant($"GM92{i:00}"))!)];

    private static ScenarioData Complete(ScenarioData data, World world) => data with
    {
        Groups = [.. Municipalities(world).SelectMany((m, i) => Groups(world, m, i)).OrderBy(g => g.FoundedOn).ThenBy(g => g.Id, StringComparer.Ordinal)],
        Areas = [.. Municipalities(world).Select((m, i) => new AreaFigure { Indicator = "population", Area = m.Value, Year = world.Study.From.Year, Value = Residents(world, i == 0), Unit = "persons", Source = "verzonnen" })],
        Costs = [.. Enumerable.Range(0, BookedQuarters).Select(q => new Cost { Quarter = world.Study.Break!.Value.PlusQuarters(q), Kind = "booked_saving", Payer = "municipality", Amount = BookedAQuarter })],
    };

    private static IEnumerable<CitizensGroup> Groups(World world, MunicipalityCode municipality, int number) => world.Periods.SelectMany(period =>
    {
        var draws = world.For(Thing.Group, (2 * number) + period.Number);
        var expected = Founded(world, period.Number, number == 0) * period.Years * Residents(world, number == 0) / TenThousand;
        return Enumerable.Range(0, draws.Poisson(expected))
            .Select(i => Group(world, new(draws, period.Number, number == 0)) with { Id = FormattableString.Invariant($"g{number:00}{period.Number}{i:000}"), Municipality = municipality }).ToList();
    });

    private static CitizensGroup Group(World world, Place place)
    {
        var (draws, chances) = (place.Draws, ConductOf(world, place.Period, place.IsHere));
        var (founded, conduct) = (world.Day(draws, place.Period), (Space: draws.Chance(chances.Space), Subsidy: draws.Chance(chances.Subsidy), Contact: draws.Chance(chances.Contact)));
        return new()
        {
            Id = "",
            Municipality = world.Study.Municipality,
            Neighbourhood = FormattableString.Invariant($"wijk {draws.Between(1, Neighbourhoods)}"),
            Kind = draws.OneOf<string>(Kinds),
            FoundedOn = founded,
            EndedOn = world.Known(founded.AddDays((int)Math.Ceiling(-Math.Log(draws.Uniform()) * DaysPerYear / Conduct.Hazard(conduct.Space, conduct.Contact)))),
            Members = 3 + draws.Poisson(12),
            RecruitedBy = draws.OneOf<string>("buren", "krant", "app"),
            Space = conduct.Space,
            Subsidy = conduct.Subsidy ? 500 * draws.Between(1, 6) : 0,
            ContactPerson = conduct.Contact,
        };
    }

    private static IEnumerable<TrueFigure> Figures(World world) =>
    [
        .. Both(world, "group-start-rate", (p, isHere) => Founded(world, p, isHere)),
        .. Both(world, "group-survival-12m", (p, isHere) => ConductOf(world, p, isHere).Survival(1)),
        .. Both(world, "group-survival-24m", (p, isHere) => ConductOf(world, p, isHere).Survival(2)),
        .. Both(world, "group-spread-24m-share", (p, isHere) => Spread(world, p, isHere)),
    ];

    /// <summary>Part of the groups of a period that is followed within two years by one of its kind in another neighbourhood, when groups are founded by Poisson.</summary>
    private static double Spread(World world, int period, bool isHere)
    {
        double Rate(int p) => Founded(world, p, isHere) * Residents(world, isHere) / TenThousand / Kinds.Length * (Neighbourhoods - 1) / Neighbourhoods;
        var days = world.Days(period);
        return Enumerable.Range(0, days).Average(d =>
        {
            var before = period == 0 ? Math.Min(days - 1 - d, 2 * DaysPerYear) : 0;
            return 1 - Math.Exp(-((Rate(0) * before) + (Rate(1) * ((2 * DaysPerYear) - before))) / DaysPerYear);
        });
    }

    private static IEnumerable<TrueFigure> Both(World world, string indicator, Func<int, bool, double> value) =>
        new[] { Role.Supported, Role.Comparison }.SelectMany(group => world.Figures(indicator, group, p => value(p, group == Role.Supported)));

    private sealed record Place(Draws Draws, int Period, bool IsHere);
}

/// <summary>What a municipality does for groups of residents: the part of the groups that gets it.</summary>
/// <param name="Space">A place to meet.</param>
/// <param name="Subsidy">Money.</param>
/// <param name="Contact">One person to turn to.</param>
internal sealed record Conduct(double Space, double Subsidy, double Contact)
{
    /// <summary>Chance a year that a group ends, as a hazard: a place and a person to turn to make it smaller, money does not.</summary>
    public static double Hazard(bool space, bool contact) => 0.75 * (space ? 0.5 : 1) * (contact ? 0.6 : 1);

    /// <summary>Part of the groups that exists after so many years.</summary>
    public double Survival(int years) => (
        from space in new[] { true, false }
        from contact in new[] { true, false }
        select (space ? Space : 1 - Space) * (contact ? Contact : 1 - Contact) * Math.Exp(-years * Hazard(space, contact))).Sum();
}
