using System.Globalization;
using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>People who ask for help and volunteers find each other: first by telephone, from the second year on with an app.</summary>
internal static class AlblasserHulp
{
    private const double Requests = 1.8;
    private const int AskersPerVolunteer = 3;

    /// <summary>Chance that the volunteer is the one the asker knows best.</summary>
    private const double Known = 0.35;

    public static CountedScenario Plan { get; } = new()
    {
        Id = "alblasser-hulp",
        Words = new(
            "Alblasser Hulp",
            "Verzonnen: vragers en vrijwilligers vinden elkaar, eerst per telefoon en daarna met een app",
            "Invented: people who ask and volunteers find each other, first by telephone, then with an app"),
        Study = StudyPlan,
        Initiative = new("hulpapp", "Hulp dichtbij", "hulpapp", StudyPlan.Municipality, new(2024, 1, 1)),
        Fill = Fill,
        Figures = Figures,
        Sample = new() { Seed = 2024, Rows = 180 },
    };

    private static Study StudyPlan => new()
    {
        Id = "alblasser-hulp",
        Title = "De hulp-app van Waardendrecht",
        Question = "Vindt de app sneller iemand die helpt, en blijven minder vragen liggen?",
        Municipality = MunicipalityCode.TryParse("GM9012")!,
        Initiative = "hulpapp",
        From = new(2024, 1),
        To = new(2025, 4),
        Design = Design.OneGroup,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = [1],
        Adjust = [],
        Break = new(2025, 1),
        Evidence = new(null, null),
        Outcomes =
        [
            new("match-days", OutcomeRole.Primary, 2),
            new("match-fulfilled-share", OutcomeRole.Primary, 0.05),
            new("match-unmet-share", OutcomeRole.Primary, 0.05),
            new("match-repeat-share", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    private static RequestCourse Course(World world, int period) => new(world.At(period, 0.05, 0.13), 0.01);

    private static int Volunteers(World world) => world.Request.Rows / AskersPerVolunteer;

    private static ScenarioData Fill(World world, ScenarioData data)
    {
        var requests = Enumerable.Range(0, world.Request.Rows).SelectMany(asker => world.Periods.SelectMany(p => Asked(world, asker, p.Number)));
        return data with { Matches = [.. requests.OrderBy(m => m.AskedOn).ThenBy(m => m.Asker.Value, StringComparer.Ordinal)] };
    }

    private static IEnumerable<Match> Asked(World world, int asker, int period)
    {
        var draws = world.For(Thing.Request, (2 * asker) + period);
        for (var left = draws.Poisson(Requests); left > 0; left--)
        {
            var asked = new Match
            {
                Kind = MatchKind.Request,
                Asker = Named('v', asker),
                AskedOn = world.Day(draws, period, RequestCourse.Longest),
                Category = draws.OneOf<string>("vervoer", "boodschappen", "tuin", "papieren"),
                Result = MatchResult.Open,
            };
            yield return Course(world, period).Follow(asked, draws, Helper(world, asker, draws));
        }
    }

    private static ParticipantId Helper(World world, int asker, Draws draws) =>
        Named('h', draws.Chance(Known) ? asker % Volunteers(world) : draws.Between(0, Volunteers(world) - 1));

    private static ParticipantId Named(char letter, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{letter}{number + 1:0000}"));

    private static IEnumerable<TrueFigure> Figures(World world) =>
    [
        .. world.Figures("match-days", p => Course(world, p).MedianDays),
        .. world.Figures("match-fulfilled-share", p => Course(world, p).FulfilledShare),
        .. world.Figures("match-unmet-share", p => Course(world, p).UnmetShare),
        .. world.Figures("match-repeat-share", p => Again(Fulfilled(world, p), Volunteers(world))),
    ];

    /// <summary>Expected times that the help of one asker is done in a period: what was asked late in one period is done early in the next.</summary>
    private static double Fulfilled(World world, int period) => Requests * world.Periods.Sum(asked =>
    {
        var (days, first, course) = (world.Days(asked.Number, RequestCourse.Longest), asked.From.FirstDay, Course(world, asked.Number));
        return Enumerable.Range(0, days).Sum(d => Enumerable.Range(0, RequestCourse.Longest).Sum(k => world.PeriodOf(first.AddDays(d + k)) == period ? course.FulfilledOn(k) : 0)) / days;
    });

    /// <summary>Part of the pairs with help more than once, of the pairs with help, when an asker is helped by Poisson so often.</summary>
    private static double Again(double helped, int volunteers)
    {
        var (known, other) = (helped * (Known + ((1 - Known) / volunteers)), helped * (1 - Known) / volunteers);
        double Once(double mean) => 1 - Math.Exp(-mean);
        double Twice(double mean) => 1 - (Math.Exp(-mean) * (1 + mean));
        return (Twice(known) + ((volunteers - 1) * Twice(other))) / (Once(known) + ((volunteers - 1) * Once(other)));
    }
}
