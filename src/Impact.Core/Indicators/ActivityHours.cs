using Impact.Core.Indicators.Statistics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>How much is organised for the people of an initiative.</summary>
internal static class ActivityHours
{
    /// <summary>Hours of volunteers and professionals for each person.</summary>
    public static Indicator PerPerson { get; } = new()
    {
        Id = "activity-hours-per-person",
        Name = "uren activiteiten per persoon met steun",
        Unit = Unit.Hours,
        Minimum = 0,
        Direction = Direction.HigherIsBetter,
        Numerator = "hours of volunteers and professionals at the activities of the period; activities without hours are left out; missing of a period of which the last quarters were not delivered. Hours that are organised, not hours that people were there",
        Denominator = "supported persons, each counted in every quarter of the period with a day on which the person was active. Hours and persons are both counted in full: there is no interval",
        Source = "own definition, after Opella: activity hours per resident",
        Counting = new(new FullCount(), Persons),
    };

    /// <summary>A unit for every person and quarter; its value is the part of the hours of the quarter. A quarter without activities had none when others had, but a period of which the last quarters were not delivered is missing.</summary>
    private static IReadOnlyList<UnitValue> Persons(AnalysisDataset dataset, Study study)
    {
        var hours = dataset.Activities.Where(a => a.VolunteerHours is not null || a.ProfessionalHours is not null)
            .GroupBy(a => Quarter.Of(a.Date)).ToDictionary(q => q.Key, q => q.Sum(a => (a.VolunteerHours ?? 0) + (a.ProfessionalHours ?? 0)));
        return
        [
            .. from period in hours.Count == 0 ? [] : StudyPeriod.Of(study)
               let isWhole = Deliveries.IsWhole(dataset, study, "activities", period)
               let supported = dataset.Participants.Where(p => p.Role == Role.Supported && period.HasActive(p)).ToList()
               from person in supported
               let quarters = period.Quarters.Count(q => StudyPeriod.IsActive(person, q.FirstDay, q.LastDay))
               select new UnitValue
               {
                   Group = Role.Supported,
                   Period = period.Number,
                   Subject = person.Id.Value,
                   Value = isWhole ? period.Quarters.Sum(q => hours.GetValueOrDefault(q)) / supported.Count : null,
                   Exposure = quarters,
               },
        ];
    }
}
