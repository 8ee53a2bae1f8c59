using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Who meets whom at activities, and who began them.</summary>
internal static class Meeting
{
    private static readonly string[] Mixed = ["mixed", "all", "gemengd", "alle"];

    /// <summary>Activities with more than one age group.</summary>
    public static Indicator AgeMixingShare { get; } = new()
    {
        Id = "age-mixing-share",
        Name = "activiteiten met meer dan een leeftijdsgroep",
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = "sessions with two or more age groups, or the code mixed",
        Denominator = "sessions of the period (rows with the same day, kind and neighbourhood are one session) with an age group",
        Source = "own definition",
        Counting = new(new ShareOfUnits(), Sessions) { IsAboutPersons = false },
    };

    /// <summary>How mixed the ages of all visitors together are.</summary>
    public static Indicator AgeMixingIndex { get; } = AgeMixingShare with
    {
        Id = "age-mixing-index",
        Name = "menging van leeftijden",
        Unit = Unit.Ratio,
        Numerator = "1 − Σ p², p the part of the visitors in each age group: the chance that two visitors differ",
        Denominator = "visitors of activities of the period with one age group and a number of visitors",
        Source = "P. M. Blau (1977), Inequality and heterogeneity",
        Counting = new(new Heterogeneity(), Visitors) { IsAboutPersons = false },
    };

    /// <summary>Activities that residents began.</summary>
    public static Indicator SelfOrganisedShare { get; } = AgeMixingShare with
    {
        Id = "self-organised-share",
        Name = "activiteiten die bewoners zelf begonnen",
        Numerator = "sessions initiated by residents",
        Denominator = "sessions of the period (rows with the same day, kind and neighbourhood are one session) of which it is known who initiated them",
        Counting = new(new ShareOfUnits(), Initiated) { IsAboutPersons = false },
    };

    private static IReadOnlyList<UnitValue> Sessions(AnalysisDataset dataset, Study study) =>
    [
        .. from session in In(dataset, study).GroupBy(a => (a.Activity.Date, a.Activity.Kind, a.Activity.Neighbourhood))
           let ages = session.Select(a => a.Activity.AgeGroup).OfType<string>().Distinct().ToList()
           select session.First().Unit with { Value = ages.Count == 0 ? null : Yes(ages.Count > 1 || ages.Any(Mixed.Contains)) },
    ];

    /// <summary>The rows of one session tell the same: counted apart, a session for more ages would weigh more and the interval would be too narrow.</summary>
    private static IReadOnlyList<UnitValue> Initiated(AnalysisDataset dataset, Study study) =>
    [
        .. from session in In(dataset, study).GroupBy(a => (a.Activity.Date, a.Activity.Kind, a.Activity.Neighbourhood))
           let known = session.Select(a => a.Activity.InitiatedBy).OfType<string>().ToList()
           select session.First().Unit with { Value = known.Count == 0 ? null : Yes(known.TrueForAll(who => who == "residents")) },
    ];

    private static IReadOnlyList<UnitValue> Visitors(AnalysisDataset dataset, Study study) =>
    [
        .. from a in In(dataset, study)
           where a.Activity is { AgeGroup: { } age, Participants: > 0 } && !Mixed.Contains(age)
           select a.Unit with { Value = a.Activity.Participants, Subject = a.Activity.AgeGroup },
    ];

    private static IEnumerable<(Activity Activity, UnitValue Unit)> In(AnalysisDataset dataset, Study study)
    {
        var periods = StudyPeriod.Of(study);
        return from activity in dataset.Activities
               let period = StudyPeriod.At(periods, activity.Date)
               where period is not null
               select (activity, new UnitValue { Group = Role.Supported, Period = period.Number, Neighbourhood = activity.Neighbourhood });
    }

    private static double Yes(bool isSo) => isSo ? 1 : 0;
}
