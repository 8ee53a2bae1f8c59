using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;
using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Scenarios;

/// <summary>A small team takes over home care after the first measurement. Compared with clients of other home care, who are younger and live alone less often.</summary>
internal static class Buurtzorg
{
    private const int Quarters = 6;
    private static readonly string[] Places = ["Dijkzijde", "Markt", "Hoge Wal"];
    private static readonly int[] Waves = [0, 1, 2];

    public static PersonScenario Plan { get; } = new()
    {
        Id = "buurtzorg",
        Words = new(
            "Buurtzorg",
            "Verzonnen: een klein wijkteam neemt de zorg thuis over, naast mensen met andere thuiszorg, die jonger zijn en minder vaak alleen wonen",
            "Invented: a small neighbourhood team takes over home care, beside people with other home care who are younger and live alone less often"),
        Study = StudyPlan,
        Initiative = new("wijkteam", "Wijkteam", "thuiszorg", Municipality, new(2023, 1, 1)),
        Population = new([("50-64", 0.06), ("65-74", 0.25), ("75+", 1)], Places, new(2023, 1, 9), 260) { LivingAlone = 0.65 },
        Others = new([("50-64", 0.15), ("65-74", 0.6), ("75+", 1)], Places, new(2023, 1, 9), 260) { LivingAlone = 0.35 },
        ComparisonShare = 0.5,
        Follow = Follow,
        Measures =
        [
            new("care-used-entitled", Waves, (d, w) => d.Care(w) is { Count: > 0 } care ? new Part(care.Sum(c => c.Quantity), care.Sum(c => c.Entitled!.Value)) : null),
            TrueMeasure.Mean("care-hours-professional", Waves, (d, w) => d.Care(w).Sum(c => c.Quantity)),
            TrueMeasure.Share("client-experience-q6-share", Waves, (d, w) => d.Answers(w)["ceo_6"] <= 2),
            TrueMeasure.Mean("satisfaction", Waves, (d, w) => d.Answers(w)["satisfaction_1"]),
        ],
        Leaving = new(0.12, 400, 0.01),
        Items = ScaleAnswers.Items(Ceo, Satisfaction),
        Sample = new() { Seed = 2006, Rows = 240 },
    };

    private static MunicipalityCode Municipality => MunicipalityCode.TryParse("GM9004")!;

    private static Study StudyPlan => new()
    {
        Id = "buurtzorg",
        Title = "Kleine teams in Dijkerwaard",
        Question = "Gebruiken mensen met een klein wijkteam minder uren dan waar zij recht op hebben, en zijn zij even tevreden?",
        Municipality = Municipality,
        Initiative = "wijkteam",
        From = new(2023, 1),
        To = new(2025, 1),
        Design = Design.Comparison,
        AssignedBy = Assignment.Person,
        Baseline = 0,
        FollowUp = [1, 2],
        Adjust = ["age_band", "lives_alone"],
        Evidence = new(null, null),
        Outcomes =
        [
            new("care-used-entitled", OutcomeRole.Primary, 0.05),
            new("care-hours-professional", OutcomeRole.Secondary, null),
            new("client-experience-q6-share", OutcomeRole.Secondary, null),
            new("satisfaction", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    private static Diary Follow(Resident person, bool helped) => new()
    {
        First = person.QuarterAt(0),
        CareUse = CareCounts.Of(person, Quarters, quarter => Care(person, quarter, helped && quarter > 0)),
        Responses = [.. Waves.Select(wave => ScaleAnswers.Respond(person, wave, "papier", (answers, draws) => Answer(answers, draws, person.Trait, helped && wave > 0)))],
    };

    /// <summary>A decision lasts; somebody with another trait has more of it. Who is old or lives alone uses more of it, and who lives alone ever more.</summary>
    private static IEnumerable<Expected> Care(Resident person, int quarter, bool team)
    {
        var hours = 10 * Math.Round(4 + (1.5 * Math.Clamp(person.Trait, -2, 3)));
        var background = (person.LivesAlone ? 0.1 + (0.008 * quarter) : 0) + (person.AgeBand == "75+" ? 0.05 : 0);
        yield return new("homecare_personal", CareProvider.Professional, hours * ((team ? 0.58 : 0.78) + background)) { Entitled = hours, Provider = team ? "wijkteam:verzorging" : "thuiszorg:verzorging" };
        if (person.Trait > 0) yield return new("homecare_nursing_hour", CareProvider.Professional, 20 * ((team ? 0.6 : 0.7) + background)) { Entitled = 20, Provider = team ? "wijkteam:verpleging" : "thuiszorg:verpleging" };
    }

    private static void Answer(Dictionary<string, int> answers, Draws draws, double trait, bool team)
    {
        ScaleAnswers.Add(answers, Ceo, 0.3 + (0.4 * trait) + (team ? 0.5 : 0), draws);
        ScaleAnswers.Add(answers, Satisfaction, 0.9 + (0.5 * trait) + (team ? 0.2 : 0), draws);
    }
}
