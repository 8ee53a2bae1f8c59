using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>Families make the plan themselves, with their network. Their municipality begins with it in the second year; another one goes on as it was.</summary>
internal static class EigenKracht
{
    private const int CasesPerFamily = 6;

    /// <summary>Days from the report within which every case is closed.</summary>
    private const int Longest = 150;

    /// <summary>Days from the report to the plan, at least and at most.</summary>
    private const int FirstPlan = 10, LastPlan = 40;

    private const double ProfessionalsAtStart = 3.2;
    private const int DaysPerYear = 365;

    private static readonly int[] Waves = [0, 1, 2];

    public static PersonScenario Plan { get; } = new()
    {
        Id = "eigen-kracht",
        Words = new(
            "Sociaal doe-het-zelven, Eigen Kracht",
            "Verzonnen: gezinnen maken met hun netwerk zelf het plan, naast een gemeente die op de oude manier doorgaat",
            "Invented: families make the plan with their network, beside a municipality that goes on as before"),
        Study = StudyPlan,
        Initiative = new("eigen-plan", "Eigen plan", "familieberaad", StudyPlan.Municipality, new(2023, 1, 1)),
        Population = new(Population.WorkingAge, ["Heuvel", "Dal"], new(2024, 1, 8), 150),
        Follow = (person, helped) => new()
        {
            Goals = GoalPath.Of(person, Waves, wave => -0.4 + (0.3 * person.Trait) + (helped ? 0.35 * wave : 0)),
        },
        Measures = [new("goals-met-share", Waves, Met)],
        Leaving = new(0.1, 400, 0),
        Complete = data => Complete(data, new(data.Request, data.Study)),
        Counted = Figures,
        Sample = new() { Seed = 2023, Rows = 60 },
    };

    private static Study StudyPlan => new()
    {
        Id = "eigen-kracht",
        Title = "Gezinnen maken hun eigen plan in Heuveldal",
        Question = "Wordt een plan dat het gezin zelf maakt vaker uitgevoerd, met minder beroepskrachten, en komt de vraag minder vaak terug?",
        Municipality = MunicipalityCode.TryParse("GM9017")!,
        Initiative = "eigen-plan",
        From = new(2023, 1),
        To = new(2025, 4),
        Design = Design.Comparison,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = [1, 2],
        Adjust = [],
        Break = new(2024, 1),
        Evidence = new(null, null),
        Outcomes =
        [
            new("plan-done-share", OutcomeRole.Primary, 0.1),
            new("professionals-per-household", OutcomeRole.Primary, 0.5),
            new("recurrence-12m-share", OutcomeRole.Primary, 0.05),
            new("own-plan-share", OutcomeRole.Secondary, null),
            new("network-bridges-share", OutcomeRole.Secondary, null),
            new("goals-met-share", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    private static double OwnPlan(World world, int period, bool isHere) => isHere ? world.At(period, 0.1, 0.65) : 0.1;

    private static double Done(bool isOwn) => isOwn ? 0.78 : 0.5;

    /// <summary>Part of the professionals that is gone at the end.</summary>
    private static double Gone(bool isOwn) => isOwn ? 0.5 : 0.25;

    /// <summary>Chance a day that the question comes back, of cases closed in a period.</summary>
    private static double Returns(World world, int period, bool isHere) => isHere ? world.At(period, 0.0011, 0.0005) : 0.0011;

    /// <summary>Ties of a family in a period, beside one with a relative or friend: with more of them, and with professionals.</summary>
    private static (double Own, double Professional) Ties(World world, int period) => (world.At(period, 1.2, 2.4), world.At(period, 2.6, 1.6));

    private static ScenarioData Complete(ScenarioData data, World world) => data with
    {
        Cases = [.. Enumerable.Range(0, CasesPerFamily * world.Request.Rows * 2).Select(number => Case(world, number)).OrderBy(c => c.ReportedOn).ThenBy(c => c.Household, StringComparer.Ordinal)],
        Ties = [.. world.Periods.SelectMany(p => Enumerable.Range(0, world.Request.Rows).SelectMany(family => Network(world, p.Number, family))).OrderBy(t => t.Date).ThenBy(t => t.From.Value, StringComparer.Ordinal)],
    };

    /// <summary>Half of the cases in each municipality, half of them in each period.</summary>
    private static SupportCase Case(World world, int number)
    {
        var (draws, isHere, period) = (world.For(Thing.Case, number), number % 2 == 0, number / 2 % 2);
        var reported = world.Day(draws, period, Longest);
        var closed = reported.AddDays(draws.Between(40, Longest));
        var plan = reported.AddDays(draws.Between(FirstPlan, LastPlan));
        var isOwn = draws.Chance(OwnPlan(world, world.PeriodOf(plan), isHere));
        var professionals = draws.Poisson(ProfessionalsAtStart);
        return new()
        {
            Municipality = isHere ? world.Study.Municipality : MunicipalityCode.TryParse("GM9117")!,
            Household = FormattableString.Invariant($"h{number + 1:0000}"),
            ReportedOn = reported,
            PlanOn = plan,
            ClosedOn = closed,
            OwnPlan = isOwn,
            PlanDone = draws.Chance(Done(isOwn)),
            Professionals = professionals,
            ProfessionalsAtEnd = Enumerable.Range(0, professionals).Count(_ => !draws.Chance(Gone(isOwn))),
            RecurredOn = world.Known(closed.AddDays(1 + (int)(Math.Log(draws.Uniform()) / Math.Log(1 - Returns(world, world.PeriodOf(closed), isHere))))),
        };
    }

    private static IEnumerable<Tie> Network(World world, int period, int family)
    {
        var draws = world.For(Thing.Tie, (2 * family) + period);
        var (own, professional) = Ties(world, period);
        ParticipantId here = new(FormattableString.Invariant($"f{family + 1:000}"));
        Tie To(string name, string kind) => new(world.Day(draws, period), here, "resident", new(name), kind, kind == "resident" ? "social" : "help");
        foreach (var i in Enumerable.Range(0, 1 + draws.Poisson(own)).ToList()) yield return To(FormattableString.Invariant($"n{family + 1:000}{i:00}"), "resident");
        foreach (var i in Enumerable.Range(0, draws.Poisson(professional)).ToList()) yield return To(FormattableString.Invariant($"w{family + 1:000}{i:00}"), "professional");
    }

    private static Part? Met(Diary diary, int wave)
    {
        var goals = diary.Goals.GroupBy(g => g.Goal).Select(goal => goal.ElementAt(wave)).ToList();
        return new Part(goals.Count(g => g.Level >= 0), goals.Count);
    }

    private static IEnumerable<TrueFigure> Figures(World world) =>
    [
        .. Both(world, "plan-done-share", (p, isHere) => Mean(OwnPlan(world, p, isHere), Done)),
        .. Both(world, "professionals-per-household", (p, isHere) => ProfessionalsAtStart * (p == 0 ? 1 : 1 - Mean(OwnPlans(world, isHere), Gone))),
        .. Both(world, "recurrence-12m-share", (p, isHere) => 1 - Math.Pow(1 - Returns(world, p, isHere), DaysPerYear)),
        .. Both(world, "own-plan-share", (p, isHere) => OwnPlan(world, p, isHere)),
        .. world.Figures("network-bridges-share", p => Ties(world, p) is var (own, professional) ? professional / (1 + own + professional) : 0),
    ];

    /// <summary>Part of all plans that families made: half of the cases is reported in each period, and of what was reported last in the first the plan comes in the second.</summary>
    private static double OwnPlans(World world, bool isHere)
    {
        var late = (FirstPlan + LastPlan) / 2.0 / world.Days(0);
        return (((1 - late) * OwnPlan(world, 0, isHere)) + ((1 + late) * OwnPlan(world, 1, isHere))) / 2;
    }

    private static double Mean(double own, Func<bool, double> of) => (own * of(true)) + ((1 - own) * of(false));

    private static IEnumerable<TrueFigure> Both(World world, string indicator, Func<int, bool, double> value) =>
        new[] { Role.Supported, Role.Comparison }.SelectMany(group => world.Figures(indicator, group, p => value(p, group == Role.Supported)));
}
