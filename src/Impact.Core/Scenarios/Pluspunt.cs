using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>A meeting place for all ages: who meets whom, and who begins the activities. In the second year residents run the programme together.</summary>
internal static class Pluspunt
{
    /// <summary>Visitors of the age group a session is for, and of the one that joins.</summary>
    private const int Visitors = 9;
    private const int Joining = 6;

    private static readonly (string Age, double Part)[] Ages = [("0-11", 0.2), ("12-17", 0.1), ("18-64", 0.3), ("65-plus", 0.4)];
    private static readonly string[] Kinds = ["eten", "muziek", "handwerk", "spel", "bewegen"];

    public static CountedScenario Plan { get; } = new()
    {
        Id = "pluspunt",
        Words = new(
            "Pluspunt",
            "Verzonnen: een ontmoetingsplek voor alle leeftijden, in het tweede jaar met bewoners aan het roer",
            "Invented: a meeting place for all ages, in the second year run by residents"),
        Study = StudyPlan,
        Initiative = new("ontmoetingsplek", "De Plek", "ontmoeting", StudyPlan.Municipality, new(2024, 1, 1)),
        Fill = Fill,
        Figures = Figures,
        Sample = new() { Seed = 2024, Rows = 420 },
    };

    private static Study StudyPlan => new()
    {
        Id = "pluspunt",
        Title = "De ontmoetingsplek van Zandlo",
        Question = "Ontmoeten mensen van verschillende leeftijden elkaar, en beginnen bewoners zelf activiteiten?",
        Municipality = MunicipalityCode.TryParse("GM9015")!,
        Initiative = "ontmoetingsplek",
        From = new(2024, 1),
        To = new(2025, 4),
        Design = Design.OneGroup,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = [1],
        Adjust = [],
        Evidence = new(null, null),
        Outcomes =
        [
            new("age-mixing-share", OutcomeRole.Primary, 0.1),
            new("age-mixing-index", OutcomeRole.Secondary, null),
            new("self-organised-share", OutcomeRole.Primary, 0.1),
        ],
        IsSynthetic = true,
    };

    private static double Mixed(World world, int year) => world.At(year, 0.25, 0.42);

    private static double SelfOrganised(World world, int year) => world.At(year, 0.2, 0.38);

    private static ScenarioData Fill(World world, ScenarioData data) => data with
    {
        Activities = [.. Enumerable.Range(0, world.Request.Rows).SelectMany(number => Session(world, number)).OrderBy(a => a.Date).ThenBy(a => a.Kind, StringComparer.Ordinal)],
    };

    /// <summary>One row per age group. Sessions of a kind are spread evenly over the days, in as many rooms as that takes: no two share day and room.</summary>
    private static IEnumerable<Activity> Session(World world, int number)
    {
        var draws = world.For(Thing.Session, number);
        var days = world.LastDay.DayNumber - world.Study.From.FirstDay.DayNumber + 1;
        var (ofKind, all) = (number / Kinds.Length, ((world.Request.Rows - 1) / Kinds.Length) + 1);
        var day = world.Study.From.FirstDay.AddDays((int)((long)ofKind * days / all));
        var year = world.PeriodOf(day);
        var age = MainAge(draws.Uniform());
        var (isMixed, isOwn) = (draws.Chance(Mixed(world, year)), draws.Chance(SelfOrganised(world, year)));
        Activity Row(int group, int visitors) => new()
        {
            Date = day,
            Kind = Kinds[number % Kinds.Length],
            Neighbourhood = FormattableString.Invariant($"zaal {1 + (ofKind % (((all - 1) / days) + 1))}"),
            AgeGroup = Ages[group % Ages.Length].Age,
            Participants = 1 + draws.Poisson(visitors - 1),
            InitiatedBy = isOwn ? "residents" : "professional",
        };
        var volunteers = 1 + draws.Poisson(isOwn ? 2 : 1);
        yield return Row(age, Visitors) with { Volunteers = volunteers, VolunteerHours = 2 * volunteers, ProfessionalHours = isOwn ? 0 : 3 };
        if (isMixed) yield return Row(age + 1, Joining);
    }

    private static int MainAge(double draw)
    {
        var age = 0;
        for (var below = Ages[0].Part; draw >= below && age < Ages.Length - 1; below += Ages[age].Part) age++;
        return age;
    }

    private static IEnumerable<TrueFigure> Figures(World world) =>
    [
        .. world.Figures("age-mixing-share", y => Mixed(world, y)),
        .. world.Figures("age-mixing-index", y => Index(Mixed(world, y))),
        .. world.Figures("self-organised-share", y => SelfOrganised(world, y)),
    ];

    /// <summary>1 − Σ p², with p the part of the expected visitors of each age group.</summary>
    private static double Index(double mixed)
    {
        double[] visitors = [.. Ages.Select((a, i) => (a.Part * Visitors) + (mixed * Ages[(i + Ages.Length - 1) % Ages.Length].Part * Joining))];
        return 1 - visitors.Sum(v => Math.Pow(v / visitors.Sum(), 2));
    }
}
