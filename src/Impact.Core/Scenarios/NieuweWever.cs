using Impact.Core.Observations;
using Impact.Core.Scenarios.Kit;

namespace Impact.Core.Scenarios;

/// <summary>Care "with the hands behind the back": from one quarter on, professionals leave more to people and those around them. One group, twenty quarters.</summary>
internal static class NieuweWever
{
    private const int Quarters = 20;
    private const int QuartersBefore = 12;

    /// <summary>Waves at which goals are rated: at the start, half a year before the turn and half a year after it.</summary>
    private static readonly int[] Waves = [0, 5, 7];

    /// <summary>Of a series: the year before the turn and the year from it on.</summary>
    private static readonly int[] Years = [0, 1];

    private static readonly Quarter Turn = new(2023, 1);

    public static PersonScenario Plan { get; } = new()
    {
        Id = "nieuwe-wever",
        Words = new(
            "De Nieuwe Wever",
            "Verzonnen: zorg met de handen op de rug, een reeks van twintig kwartalen met een omslag in 2023",
            "Invented: care with the hands behind the back, a series of twenty quarters with a turn in 2023"),
        Study = StudyPlan,
        Initiative = new("handen-op-de-rug", "Handen op de rug", "begeleiding", Municipality, new(2020, 1, 1)),
        Population = new(Population.Adults, ["Weverswijk", "Spinnerij"], new(2020, 1, 2), 20),
        Follow = Follow,
        Measures =
        [
            new("care-hours-network-share", Years, (d, year) => NetworkShareOfYear(d, year)) { PerQuarter = (d, q) => NetworkShare(d.CareUse.Where(c => c.Quarter == q)) },
            new("care-hours-professional", Years, (d, year) => new(Professional(InYear(d, year)) / 4, 1)) { PerQuarter = (d, q) => new(Professional(d.CareUse.Where(c => c.Quarter == q)), 1) },
            TrueMeasure.Mean("goal-t-score", Years, (d, year) => TScore(d, year + 1)),
        ],
        Leaving = new(0.25, 1700, 0),
        Sample = new() { Seed = 1844, Rows = 60 },
    };

    private static MunicipalityCode Municipality => MunicipalityCode.TryParse("GM9005")!;

    private static Study StudyPlan => new()
    {
        Id = "nieuwe-wever",
        Title = "Zorg met de handen op de rug in Weverdal",
        Question = "Doen mensen en hun netwerk meer zelf sinds de omslag, en komen zij dichter bij hun doelen?",
        Municipality = Municipality,
        Initiative = "handen-op-de-rug",
        From = new(2020, 1),
        To = new(2024, 4),
        Design = Design.InterruptedSeries,
        AssignedBy = Assignment.Person,
        Break = Turn,
        Baseline = 0,
        FollowUp = [5, 7],
        Adjust = [],
        Evidence = new(null, null),
        Outcomes =
        [
            new("care-hours-network-share", OutcomeRole.Primary, 0.05),
            new("care-hours-professional", OutcomeRole.Primary, null),
            new("goal-t-score", OutcomeRole.Secondary, null),
        ],
        IsSynthetic = true,
    };

    private static Diary Follow(Resident person, bool helped) => new()
    {
        First = person.QuarterAt(0),
        CareUse = CareCounts.Of(person, Quarters, quarter => Care(person, helped ? Math.Max(0, quarter - QuartersBefore + 1) : 0)),
        Goals = GoalPath.Of(person, Waves, wave => -0.2 + (0.3 * person.Trait) + (helped && wave == Waves[^1] ? 0.6 : 0)),
    };

    /// <summary>A jump in the first quarter after the turn, and a little more every quarter.</summary>
    private static IEnumerable<Expected> Care(Resident person, int since)
    {
        var turn = since == 0 ? 0 : 4 + (0.5 * since);
        yield return new("homecare_guidance_hour", CareProvider.Professional, (28 * Math.Exp(0.2 * person.Trait)) - turn) { Provider = "nieuw:begeleider" };
        yield return new("timecost_informal_hour", CareProvider.Family, 12 + (0.6 * turn));
        yield return new("timecost_informal_hour", CareProvider.Self, 4 + (0.4 * turn));
    }

    private static Part? NetworkShare(IEnumerable<CareUse> care) =>
        (care.Sum(c => c.By != CareProvider.Professional), care.Sum(c => c.Quantity)) is (var network, > 0 and var all) ? new Part(network / all, 1) : null;

    /// <summary>The mean over the quarters of the year in which there was any help.</summary>
    private static Part? NetworkShareOfYear(Diary diary, int year) =>
        InYear(diary, year).GroupBy(c => c.Quarter).Select(q => NetworkShare(q)).OfType<Part>().ToList() is { Count: > 0 } quarters ? new Part(quarters.Average(q => q.Numerator), 1) : null;

    private static double Professional(IEnumerable<CareUse> care) => care.Sum(c => c.By == CareProvider.Professional);

    private static IEnumerable<CareUse> InYear(Diary diary, int year) =>
        diary.CareUse.Where(c => Turn.QuartersUntil(c.Quarter) - (4 * (year - 1)) is >= 0 and <= 3);

    /// <summary>With equal weights the formula of Kiresuk and Sherman is 50 + 10 Σx / √(0.7 n + 0.3 n²).</summary>
    private static double TScore(Diary diary, int rating)
    {
        var goals = diary.Goals.GroupBy(g => g.Goal).Select(goal => goal.ElementAt(rating)).ToList();
        return 50 + (10 * goals.Sum(g => g.Level) / Math.Sqrt((0.7 * goals.Count) + (0.3 * goals.Count * goals.Count)));
    }
}
