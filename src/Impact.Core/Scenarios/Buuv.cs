using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>An exchange market of help in the neighbourhood: everybody may ask and give. In the second year somebody brings neighbours together.</summary>
internal static class Buuv
{
    private const double Requests = 1.6;
    private const double Offers = 0.4;

    private static readonly string[] Help = ["boodschappen", "klussen", "vervoer", "gezelschap", "computer"];

    public static CountedScenario Plan { get; } = new()
    {
        Id = "buuv",
        Words = new(
            "BUUV",
            "Verzonnen: op een buurtmarkt vragen en geven buren elkaar hulp; in het tweede jaar brengt iemand hen bij elkaar",
            "Invented: neighbours ask and give help on a market; in the second year somebody brings them together"),
        Study = StudyPlan,
        Initiative = new("buurtmarkt", "Buurtmarkt", "burenhulp", StudyPlan.Municipality, new(2024, 1, 1)),
        Fill = Fill,
        Figures = Figures,
        Sample = new() { Seed = 2024, Rows = 150 },
    };

    private static Study StudyPlan => new()
    {
        Id = "buuv",
        Title = "De buurtmarkt van Spaarnoord",
        Question = "Vinden buren op de markt sneller hulp, geven zij ook terug, en leren zij nieuwe mensen kennen?",
        Municipality = MunicipalityCode.TryParse("GM9011")!,
        Initiative = "buurtmarkt",
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
            new("match-days", OutcomeRole.Primary, 2),
            new("match-fulfilled-share", OutcomeRole.Primary, 0.05),
            new("match-reciprocity", OutcomeRole.Primary, 0.05),
            new("match-new-tie-share", OutcomeRole.Secondary, null),
            new("network-reciprocity", OutcomeRole.Secondary, null),
            new("network-isolates-share", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    private static RequestCourse Course(World world, int year) => new(world.At(year, 0.05, 0.09), 0.015);

    private static double NewTie(World world, int year) => world.At(year, 0.55, 0.68);

    private static double Answered(World world, int year) => world.At(year, 0.25, 0.4);

    private static ScenarioData Fill(World world, ScenarioData data)
    {
        var members = Neighbours.Draw(world, Role.Supported, world.Request.Rows, new(Population.Adults, ["Vlietzicht", "De Ring", "Molenwijk"], world.Study.From.FirstDay, 0));
        var requests = members.SelectMany((_, m) => world.Periods.SelectMany(p => Asked(world, members, m, p.Number))).ToList();
        var offers = members.SelectMany((_, m) => world.Periods.SelectMany(p => Offered(world, members[m].Person.Id, m, p.Number)));
        return data with
        {
            Participants = members,
            Matches = [.. requests.Concat(offers).OrderBy(m => m.AskedOn).ThenBy(m => m.Asker.Value, StringComparer.Ordinal)],
            Ties = [.. requests.SelectMany((m, i) => Met(world, m, i)).Distinct().OrderBy(t => t.Date).ThenBy(t => t.From.Value, StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<Match> Asked(World world, IReadOnlyList<Enrolment> members, int member, int year)
    {
        var draws = world.For(Thing.Request, (2 * member) + year);
        for (var left = draws.Poisson(Requests); left > 0; left--)
        {
            var asked = Posted(MatchKind.Request, members[member].Person.Id, world.Day(draws, year, RequestCourse.Longest), draws);
            var followed = Course(world, year).Follow(asked, draws, Neighbours.Other(members, member, draws));
            yield return followed with { NewTie = followed.MatchedOn is null ? null : draws.Chance(NewTie(world, world.PeriodOf(followed.MatchedOn.Value))) };
        }
    }

    private static IEnumerable<Match> Offered(World world, ParticipantId member, int number, int year)
    {
        var draws = world.For(Thing.Offer, (2 * number) + year);
        for (var left = draws.Poisson(Offers); left > 0; left--) yield return Posted(MatchKind.Offer, member, world.Day(draws, year), draws);
    }

    private static Match Posted(MatchKind kind, ParticipantId asker, DateOnly day, Draws draws) =>
        new() { Kind = kind, Asker = asker, AskedOn = day, Category = draws.OneOf<string>(Help), Result = MatchResult.Open };

    /// <summary>The helper visits the asker, and sometimes the asker visits the helper too.</summary>
    private static IEnumerable<Tie> Met(World world, Match match, int number)
    {
        if (match is not { MatchedOn: { } day, Helper: { } helper }) yield break;
        yield return new(day, helper, "resident", match.Asker, "resident", "help");
        if (world.For(Thing.Tie, number).Chance(Answered(world, world.PeriodOf(day)))) yield return new(day, match.Asker, "resident", helper, "resident", "social");
    }

    private static IEnumerable<TrueFigure> Figures(World world) =>
    [
        .. world.Figures("match-days", y => Course(world, y).MedianDays),
        .. world.Figures("match-fulfilled-share", y => Course(world, y).FulfilledShare),
        .. world.Figures("match-reciprocity", y => BothWays(Requests, Visits(world, y) + Offers)),
        .. world.Figures("match-new-tie-share", y => NewTie(world, y)),
        .. world.Figures("network-reciprocity", y => AnsweredTies(Visits(world, y) / (world.Request.Rows - 1), Answered(world, y))),
        .. world.Figures("network-isolates-share", y => Math.Exp(-2 * Visits(world, y))),
    ];

    /// <summary>Part that does both, of those who do one of two things, when each is done by Poisson so often.</summary>
    private static double BothWays(double asks, double gives) => (1 - Math.Exp(-asks)) * (1 - Math.Exp(-gives)) / (1 - Math.Exp(-asks - gives));

    /// <summary>Part of the ties with a tie back, when each of two neighbours visits the other by Poisson so often and a visit is answered with some chance.</summary>
    private static double AnsweredTies(double visits, double answered)
    {
        var without = Math.Exp(-visits * (1 + answered));
        return (1 - (2 * without) + Math.Exp(-2 * visits)) / (1 - without);
    }

    /// <summary>Expected times that one asker is helped on a day of a year: those who asked late in one year are helped early in the next.</summary>
    private static double Visits(World world, int year) => Requests * world.Periods.Sum(asked =>
    {
        var days = world.Days(asked.Number, RequestCourse.Longest);
        var (course, first) = (Course(world, asked.Number), asked.From.FirstDay);
        return Enumerable.Range(0, days).Sum(d => Enumerable.Range(0, RequestCourse.Patience).Sum(k => world.PeriodOf(first.AddDays(d + k)) == year ? course.FoundOn(k) : 0)) / days;
    });
}
