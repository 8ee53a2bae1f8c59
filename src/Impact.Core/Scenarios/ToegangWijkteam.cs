using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;
using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Scenarios;

/// <summary>Access to support by neighbourhood teams, in the year before and the year after it was organised anew.</summary>
internal static class ToegangWijkteam
{
    private const int CasesPerClient = 4;
    private const int Investigation = 42;
    private const int Decision = 14;
    private const double ProfessionalsAtStart = 2.3;

    private static readonly int[] Waves = [0, 2];

    /// <summary>Teams differ in how often they bring in the network; on average by a factor 1.</summary>
    private static readonly (string Team, double Factor)[] Teams = [("noord", 0.5), ("oost", 0.8), ("zuid", 1), ("west", 1), ("centrum", 1.2), ("buiten", 1.5)];

    public static PersonScenario Plan { get; } = new()
    {
        Id = "toegang-wijkteam",
        Words = new(
            "Toegang en sociale wijkteams",
            "Verzonnen: wijkteams in het jaar voor en het jaar na een andere aanpak aan de keukentafel",
            "Invented: neighbourhood teams in the year before and after another approach at the kitchen table"),
        Study = StudyPlan,
        Initiative = new("wijkteams", "Wijkteams", "toegang", StudyPlan.Municipality, new(2024, 1, 1)),
        Population = new(Population.Adults, ["Noord", "Oost", "Zuid", "West"], new(2024, 1, 8), 60),
        Follow = (person, helped) => new()
        {
            Responses = [.. Waves.Select(wave => ScaleAnswers.Respond(person, wave, "papier", (answers, draws) => ScaleAnswers.Add(answers, Ceo, 0.5 + (0.4 * person.Trait) + (helped && wave > 0 ? 0.3 : 0), draws)))],
        },
        Measures =
        [
            TrueMeasure.Share("client-experience-q2-share", Waves, (d, w) => d.Answers(w)["ceo_2"] <= 2),
            TrueMeasure.Share("client-experience-q4-share", Waves, (d, w) => d.Answers(w)["ceo_4"] <= 2),
        ],
        Leaving = new(0.2, 340, 0),
        Items = ScaleAnswers.Items(Ceo),
        Complete = data => data with { Cases = Cases(new(data.Request, data.Study)) },
        Counted = Figures,
        Sample = new() { Seed = 2024, Rows = 120 },
    };

    private static Study StudyPlan => new()
    {
        Id = "toegang-wijkteam",
        Title = "De wijkteams van Lindelo",
        Question = "Krijgen mensen sneller een plan en een besluit, en vaker een oplossing met hulp uit hun omgeving?",
        Municipality = MunicipalityCode.TryParse("GM9014")!,
        Initiative = "wijkteams",
        From = new(2024, 1),
        To = new(2025, 4),
        Design = Design.OneGroup,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = [2],
        Adjust = [],
        Break = new(2025, 1),
        Evidence = new(null, null),
        Outcomes =
        [
            new("access-days", OutcomeRole.Primary, 3),
            new("access-in-time-share", OutcomeRole.Primary, 0.05),
            new("decision-days", OutcomeRole.Secondary, null),
            new("decision-in-time-share", OutcomeRole.Secondary, null),
            new("no-individual-provision-share", OutcomeRole.Primary, 0.05),
            new("informal-source-share", OutcomeRole.Primary, 0.05),
            new("professionals-per-household", OutcomeRole.Secondary, null),
            new("client-experience-q2-share", OutcomeRole.Secondary, null),
            new("client-experience-q4-share", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    private static Duration ToPlan(World world, int year) => new(world.At(year, 38.4, 33.4), 0.4);

    private static Duration ToDecision(World world, int year) => new(world.At(year, 11.6, 10.4), 0.35);

    private static double Informal(World world, int year) => world.At(year, 0.1, 0.22);

    private static double OwnNetwork(World world, int year) => world.At(year, 0.12, 0.22);

    private static double General(World world, int year) => world.At(year, 0.22, 0.29);

    private static IReadOnlyList<SupportCase> Cases(World world) =>
        [.. Enumerable.Range(0, CasesPerClient * world.Request.Rows).Select(number => Case(world, number)).OrderBy(c => c.ReportedOn).ThenBy(c => c.Household, StringComparer.Ordinal)];

    private static SupportCase Case(World world, int number)
    {
        var draws = world.For(Thing.Case, number);
        var reported = world.Day(draws, number % 2);
        var paused = draws.Chance(0.2) ? draws.Between(7, 21) : 0;
        var plan = world.Known(reported.AddDays(ToPlan(world, number % 2).Draw(draws) + paused));
        var started = new SupportCase
        {
            Municipality = world.Study.Municipality,
            Household = FormattableString.Invariant($"h{number + 1:0000}"),
            ReportedOn = reported,
            DaysPaused = world.Known(reported.AddDays(paused)) is null ? 0 : paused,
            Professionals = 1 + draws.Poisson(ProfessionalsAtStart - 1),
            Team = Teams[draws.Between(0, Teams.Length - 1)].Team,
        };
        return plan is { } day ? Planned(world, started with { PlanOn = day }, draws) : started;
    }

    private static SupportCase Planned(World world, SupportCase support, Draws draws)
    {
        var (plan, year) = (support.PlanOn!.Value, world.PeriodOf(support.ReportedOn!.Value));
        var solved = draws.Uniform();
        var closed = world.Known(plan.AddDays(draws.Between(30, 120)));
        var solution = solved < OwnNetwork(world, year) ? Solution.OwnNetwork
            : solved < OwnNetwork(world, year) + General(world, year) ? Solution.General
            : solved < 0.92 ? Solution.Individual : Solution.None;
        var planned = support with
        {
            InformalSourceUsed = draws.Chance(Informal(world, world.PeriodOf(plan)) * Teams.First(t => t.Team == support.Team).Factor),
            Solution = solution,
            ClosedOn = closed,
            ProfessionalsAtEnd = closed is null ? null : AtEnd(support.Professionals!.Value, draws),
        };
        return solution == Solution.Individual ? Requested(world, planned, draws) : planned;
    }

    /// <summary>Everybody but one may go, each with a chance of 0.3.</summary>
    private static int AtEnd(int professionals, Draws draws) => 1 + Enumerable.Range(1, professionals - 1).Count(_ => !draws.Chance(0.3));

    private static SupportCase Requested(World world, SupportCase support, Draws draws)
    {
        var requested = world.Known(support.PlanOn!.Value.AddDays(draws.Between(0, 10)));
        return requested is not { } day ? support : support with
        {
            RequestedOn = day,
            DecidedOn = world.Known(day.AddDays(ToDecision(world, world.PeriodOf(day)).Draw(draws))),
        };
    }

    private static IEnumerable<TrueFigure> Figures(World world) =>
    [
        .. world.Figures("access-days", y => ToPlan(world, y).MedianDays),
        .. world.Figures("access-in-time-share", y => ToPlan(world, y).Within(Investigation)),
        .. world.Figures("decision-days", y => ToDecision(world, y).MedianDays),
        .. world.Figures("decision-in-time-share", y => ToDecision(world, y).Within(Decision)),
        .. world.Figures("no-individual-provision-share", y => OwnNetwork(world, y) + General(world, y)),
        .. world.Figures("informal-source-share", y => Informal(world, y)),
        .. world.Figures("professionals-per-household", y => y == 0 ? ProfessionalsAtStart : 1 + (0.7 * (ProfessionalsAtStart - 1))),
    ];
}
