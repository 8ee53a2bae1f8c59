using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;
using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Scenarios;

/// <summary>People with dementia get a buddy; their carer answers for both. Compared with carers of another location.</summary>
internal static class Opella
{
    private const int Quarters = 6;
    private static readonly int[] Waves = [0, 1, 2];

    public static PersonScenario Plan { get; } = new()
    {
        Id = "opella",
        Words = new(
            "Opella",
            "Verzonnen: maatjes voor mensen met dementie; de mantelzorger vult de vragenlijst in, naast een andere locatie",
            "Invented: buddies for people with dementia; the carer answers, beside another location"),
        Study = StudyPlan,
        Initiative = new("maatjes", "Maatjes", "dementie", Municipality, new(2023, 1, 1)),
        Population = new(Population.Older, ["Het Veld", "Bosrand"], new(2023, 1, 9), 300),
        ComparisonShare = 0.45,
        Follow = Follow,
        Measures =
        [
            TrueMeasure.Mean("carer-burden", Waves, Burden),
            TrueMeasure.Share("carer-burden-heavy-share", Waves, (d, w) => Burden(d, w) >= 9),
            TrueMeasure.Mean("carerqol", Waves, Quality),
            TrueMeasure.Mean("care-hours-volunteer", Waves, (d, w) => d.Care(w).Sum(c => c.By == CareProvider.Volunteer)),
            new("care-close-to-home-share", Waves, CloseToHome),
            TrueMeasure.Mean("buddies-per-person", Waves, (d, w) => Count(d, w)),
            TrueMeasure.Share("buddy-share", Waves, (d, w) => Count(d, w) > 0),
        ],
        Complete = data => data with { Activities = BuddyMatches.Activities(data) },
        Counted = world => BuddyMatches.Figures(world),
        Leaving = new(0.2, 420, 0.003),
        Items = ScaleAnswers.Items(EdizPlus15, CarerQol7),
        Sample = new() { Seed = 2019, Rows = 220 },
    };

    private static MunicipalityCode Municipality => MunicipalityCode.TryParse("GM9003")!;

    private static Study StudyPlan => new()
    {
        Id = "opella",
        Title = "Maatjes bij dementie in Boschveld",
        Question = "Wordt de druk op mantelzorgers lichter als mensen met dementie een maatje krijgen?",
        Municipality = Municipality,
        Initiative = "maatjes",
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
            new("carer-burden", OutcomeRole.Primary, 1),
            new("carer-burden-heavy-share", OutcomeRole.Secondary, null),
            new("carerqol", OutcomeRole.Secondary, null),
            new("care-hours-volunteer", OutcomeRole.Secondary, null),
            new("care-close-to-home-share", OutcomeRole.Secondary, null),
            new("buddies-per-person", OutcomeRole.Secondary, null),
            new("buddy-share", OutcomeRole.Secondary, null),
            new("activity-hours-per-person", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    /// <summary>Dementia gets worse: without a buddy the burden slowly grows.</summary>
    private static Diary Follow(Resident person, bool helped) => new()
    {
        First = person.QuarterAt(0),
        Responses = [.. Waves.Select(wave => ScaleAnswers.Respond(person, wave, "mantelzorger", (answers, draws) =>
        {
            var burden = -0.9 + (0.9 * person.Trait) + (0.15 * wave) - (helped ? 0.3 * wave : 0);
            ScaleAnswers.Add(answers, EdizPlus15, burden, draws);
            ScaleAnswers.Add(answers, CarerQol7, -0.4 - (0.7 * burden), draws);
        }))],
        CareUse = CareCounts.Of(person, Quarters, quarter => Care(person, quarter, helped && quarter > 0)),
        Matches = BuddyMatches.Of(person, helped),
    };

    private static IEnumerable<Expected> Care(Resident person, int quarter, bool buddy) =>
    [
        new("dayactivities_halfday", CareProvider.Professional, 18 + (2 * quarter)) { Provider = "dagbesteding" },
        new("homecare_personal", CareProvider.Professional, 20 * Math.Exp(0.3 * person.Trait)) { Provider = "thuiszorg" },
        new("timecost_informal_hour", CareProvider.Family, 90),
        new("timecost_informal_hour", CareProvider.Volunteer, buddy ? 26 : 2),
    ];

    private static double Burden(Diary diary, int wave) => diary.Answers(wave).Count(a => a.Key.StartsWith("edizplus15_", StringComparison.Ordinal) && a.Value >= 2);

    private static double Quality(Diary diary, int wave) => Enumerable.Range(1, 7).Sum(i => diary.Answers(wave)[$"carerqol7_{i}"] is var code && i is 1 or 6 ? code : 2 - code);

    private static int Count(Diary diary, int wave)
    {
        var day = diary.Responses[wave].Date;
        return diary.Matches.Count(m => m.MatchedOn <= day && !(m.ClosedOn <= day));
    }

    private static Part? CloseToHome(Diary diary, int wave)
    {
        var (near, away) = (diary.Care(wave).Sum(c => c.Care != "dayactivities_halfday"), 4 * diary.Care(wave).Sum(c => c.Care == "dayactivities_halfday"));
        return near + away > 0 ? new Part(near, near + away) : null;
    }
}
