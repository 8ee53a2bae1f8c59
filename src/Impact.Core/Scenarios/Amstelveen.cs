using System.Globalization;
using Impact.Core.Instruments;
using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;
using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Scenarios;

/// <summary>How far neighbours can go: more and heavier requests each year, and how many of them a professional has to take over; with the cohesion that residents feel.</summary>
internal static class Amstelveen
{
    private static readonly int[] Waves = [0, 2, 4];

    public static PersonScenario Plan { get; } = new()
    {
        Id = "amstelveen",
        Words = new(
            "Amstelveen",
            "Verzonnen: buren nemen elk jaar zwaardere vragen aan, tot een beroepskracht moet overnemen",
            "Invented: neighbours take on heavier requests each year, until a professional has to take over"),
        Study = StudyPlan,
        Initiative = new("buren", "Buren aan zet", "burenhulp", StudyPlan.Municipality, new(2023, 1, 1)),
        Population = new(Population.Adults, ["Westhoek", "Bovenmeer", "Randwijk"], new(2023, 1, 9), 60),
        Follow = (person, helped) => new()
        {
            Responses = [.. Waves.Select(wave => ScaleAnswers.Respond(person, wave, "web", (answers, draws) => Answer(answers, draws, person.Trait, helped ? wave : 0)))],
        },
        Measures =
        [
            TrueMeasure.Mean("cohesion", Waves, (d, w) => Cohesion(d.Answers(w))),
            TrueMeasure.Share("neighbour-help-gave-share", Waves, (d, w) => d.Answers(w)["nhelp_gave"] == 1),
        ],
        Leaving = new(0.15, 700, 0),
        Items = ScaleAnswers.Items(Coh4, Nhelp),
        Complete = data => data with { Matches = Requests(new(data.Request, data.Study)) },
        Counted = Figures,
        Sample = new() { Seed = 2023, Rows = 160 },
    };

    private static Study StudyPlan => new()
    {
        Id = "amstelveen",
        Title = "Buren aan zet in Amstelmeer",
        Question = "Hoe ver kunnen buren gaan, en welk deel van de vragen moet een beroepskracht overnemen?",
        Municipality = MunicipalityCode.TryParse("GM9013")!,
        Initiative = "buren",
        From = new(2023, 1),
        To = new(2025, 4),
        Design = Design.OneGroup,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = [2, 4],
        Adjust = [],
        Evidence = new(null, null),
        Outcomes =
        [
            new("match-handed-over-share", OutcomeRole.Primary, 0.05),
            new("match-fulfilled-share", OutcomeRole.Secondary, null),
            new("cohesion", OutcomeRole.Primary, 0.3),
            new("neighbour-help-gave-share", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    private static RequestCourse Course(World world, int year) => new(0.07, 0.01, world.At(year, 0.008, 0.014, 0.024));

    private static void Answer(Dictionary<string, int> answers, Draws draws, double trait, int wave)
    {
        ScaleAnswers.Add(answers, Coh4, 0.2 + (0.5 * trait) + (0.08 * wave), draws);
        if (answers.Values.Distinct().Count() == 1) answers["coh4_4"] += answers["coh4_4"] == 1 ? 1 : -1; // A straight line would be called careless.
        var (ask, gave, got) = (draws.Chance(0.7), draws.Chance(0.35 + (0.04 * wave)), draws.Chance(0.25));
        foreach (var (item, isSo) in new[] { ("ask", ask), ("gave", gave), ("got", got) }) answers["nhelp_" + item] = isSo ? 1 : 0;
    }

    /// <summary>Statement 1 is put the other way round: agreeing (1) means little cohesion.</summary>
    private static double Cohesion(IReadOnlyDictionary<string, int> answers) =>
        (answers["coh4_1"] + new[] { "coh4_2", "coh4_3", "coh4_4" }.Sum(item => 6 - answers[item]) - 4) * 10.0 / 16;

    /// <summary>Two requests a year for every resident who is asked the questions, from other residents.</summary>
    private static IReadOnlyList<Match> Requests(World world) =>
    [
        .. from period in world.Periods
           from number in Enumerable.Range(0, 2 * world.Request.Rows)
           select Request(world, period.Number, (period.Number * 1_000_000) + number) into request
           orderby request.AskedOn, request.Asker.Value
           select request,
    ];

    private static Match Request(World world, int year, int number)
    {
        var draws = world.For(Thing.Request, number);
        var asked = new Match
        {
            Kind = MatchKind.Request,
            Asker = Named('v', number),
            AskedOn = world.Day(draws, year, RequestCourse.Longest),
            Category = draws.OneOf<string>("vervoer", "boodschappen", "gezelschap", "verzorging", "geldzaken"),
            Result = MatchResult.Open,
        };
        return Course(world, year).Follow(asked, draws, Named('b', draws.Between(0, world.Request.Rows)));
    }

    private static ParticipantId Named(char letter, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{letter}{number:0000}"));

    private static IEnumerable<TrueFigure> Figures(World world) =>
    [
        .. world.Figures("match-handed-over-share", year => Course(world, year).HandedOverShare),
        .. world.Figures("match-fulfilled-share", year => Course(world, year).FulfilledShare),
    ];
}
