using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Residents who help, and how many people the initiative reaches.</summary>
internal static class Volunteers
{
    private const double Thousand = 1000;
    private const int MonthsOfRetention = 12;

    /// <summary>Volunteers by residents.</summary>
    public static Indicator PerThousand { get; } = new()
    {
        Id = "volunteers-per-1000",
        Name = "vrijwilligers per 1.000 inwoners",
        Unit = Unit.PerThousand,
        Minimum = 0,
        Direction = Direction.HigherIsBetter,
        Numerator = "different helpers (participants with the role helper) active on a day of the period",
        Denominator = "residents of the municipality (areas, population), mean over the quarters of the period, each by its own year",
        Source = "own definition",
        Counting = new(new Rate(Thousand), PerResidents(Role.Helper)) { GrowsWithPeriod = true },
    };

    /// <summary>People who came to help on one day or another, by residents: for actions of which nobody writes down the names.</summary>
    public static Indicator Turnout { get; } = PerThousand with
    {
        Id = "turnout-per-1000",
        Name = "opkomst van vrijwilligers per 1.000 inwoners",
        Numerator = "volunteers counted at the activities of the period; who comes twice counts twice; missing of a period of which the last quarters were not delivered. People come in crowds, so this is a full count without an interval",
        Counting = new(new FullCount(), Turnouts) { IsAboutPersons = false, SmallestN = 1, GrowsWithPeriod = true },
    };

    /// <summary>Supported persons by residents.</summary>
    public static Indicator Reach { get; } = PerThousand with
    {
        Id = "reach-per-1000",
        Name = "mensen met steun per 1.000 inwoners",
        Numerator = "different supported persons active on a day of the period",
        Counting = new(new Rate(Thousand), PerResidents(Role.Supported)) { GrowsWithPeriod = true },
    };

    /// <summary>Days until half of the new volunteers have begun.</summary>
    public static Indicator MobilisationDays { get; } = new()
    {
        Id = "mobilisation-days",
        Name = "dagen waarbinnen de helft van de nieuwe vrijwilligers begon",
        Unit = Unit.Days,
        Minimum = 0,
        Direction = Direction.LowerIsBetter,
        Numerator = "days from the first new helper of the period to each, median",
        Denominator = "helpers who began in the period",
        Source = "own definition",
        Counting = new(new TimeToEvent(0.5), Mobilised) { GrowsWithPeriod = true },
    };

    /// <summary>Volunteers who are still there after a year.</summary>
    public static Indicator RetentionShare { get; } = new()
    {
        Id = "volunteer-retention-12m-share",
        Name = "vrijwilligers die na een jaar nog helpen",
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = "helpers still active 12 months after they began (Kaplan–Meier)",
        Denominator = "helpers who began in the period, censored at the end of the study",
        Source = "own definition",
        Counting = new(new SurvivalAt(MonthsOfRetention), (dataset, study) => Begun(dataset, StudyPeriod.Of(study), (p, _) => Waiting.Days(p.StartDate!.Value, p.EndDate, Deliveries.LastDay(dataset, study, "participants")))),
    };

    /// <summary>A unit for every person of a role who was active in the period, and one for the residents.</summary>
    private static Func<AnalysisDataset, Study, IReadOnlyList<UnitValue>> PerResidents(Role role) => (dataset, study) =>
    {
        var (population, persons) = (new Population(dataset), dataset.Participants.Where(p => p.Role == role).ToList());
        return persons.Count == 0 ? [] :
        [
            .. from period in StudyPeriod.OfOneLength(study)
               from unit in persons.Where(period.HasActive).Select(p => One(period, 1, 0) with { Subject = p.Id.Value })
                   .Append(One(period, 0, (population.Years(study.Municipality, period) ?? 0) / period.Years))
               select unit,
        ];
    };

    private static IReadOnlyList<UnitValue> Turnouts(AnalysisDataset dataset, Study study)
    {
        var population = new Population(dataset);
        return
        [
            .. from period in StudyPeriod.OfOneLength(study)
               let isWhole = Deliveries.IsWhole(dataset, study, "activities", period)
               let sessions = dataset.Activities.Where(a => a.Volunteers is not null && period.Contains(a.Date)).ToList()
               from session in sessions
               let measured = One(period, Thousand * session.Volunteers!.Value, (population.Years(study.Municipality, period) ?? 0) / period.Years / sessions.Count)
               select isWhole ? measured : measured with { Value = null },
        ];
    }

    private static UnitValue One(StudyPeriod period, double value, double exposure) => new() { Group = Role.Supported, Period = period.Number, Value = value, Exposure = exposure };

    private static IReadOnlyList<UnitValue> Mobilised(AnalysisDataset dataset, Study study)
    {
        var periods = StudyPeriod.OfOneLength(study);
        var first = Helpers(dataset, periods).GroupBy(h => h.Period.Number).ToDictionary(g => g.Key, g => g.Min(h => h.Person.StartDate!.Value));
        return Begun(dataset, periods, (p, period) => Waiting.Days(first[period.Number], p.StartDate, study.To.LastDay));
    }

    private static IReadOnlyList<UnitValue> Begun(AnalysisDataset dataset, IReadOnlyList<StudyPeriod> periods, Func<Participant, StudyPeriod, (double? Days, bool IsCensored)> measure) =>
    [
        .. from helper in Helpers(dataset, periods)
           let measured = measure(helper.Person, helper.Period)
           select One(helper.Period, 0, 1) with { Value = measured.Days, IsCensored = measured.IsCensored, Subject = helper.Person.Id.Value },
    ];

    private static IEnumerable<(Participant Person, StudyPeriod Period)> Helpers(AnalysisDataset dataset, IReadOnlyList<StudyPeriod> periods) =>
        from person in dataset.Participants
        where person.Role == Role.Helper
        let period = StudyPeriod.At(periods, person.StartDate)
        where period is not null
        select (person, period);
}
