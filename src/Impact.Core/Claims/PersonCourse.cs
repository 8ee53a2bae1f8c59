using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>The outcome of one person over the moments of a study.</summary>
/// <param name="Person">Who.</param>
/// <param name="First">First moment at which the person was supported; null when not within the study.</param>
/// <param name="Values">Value per moment.</param>
internal sealed record PersonCourse(Participant Person, int? First, IReadOnlyDictionary<int, double> Values)
{
    /// <summary>Moments are waves; a person is supported from the first wave on or after the start. Who missed a wave was there on the middle day of that wave.</summary>
    public static IEnumerable<PersonCourse> PerWave(AnalysisDataset dataset, Study study, Indicator indicator)
    {
        var values = indicator.Measure(dataset, study).Where(v => v.Value is not null).ToLookup(v => v.Participant);
        var responses = dataset.Responses.Where(r => r.Wave == study.Baseline || study.FollowUp.Contains(r.Wave)).ToList();
        var ofPerson = responses.ToLookup(r => r.Participant);
        var middle = responses.GroupBy(r => r.Wave).Select(w => (Wave: w.Key, Day: w.Select(r => r.Date).Order().ElementAt((w.Count() - 1) / 2))).ToList();
        DateOnly DayOf(Participant person, (int Wave, DateOnly Day) wave) => ofPerson[person.Id].Where(r => r.Wave == wave.Wave).Select(r => (DateOnly?)r.Date).Max() ?? wave.Day;
        return from person in dataset.Participants
               where person.Role is Role.Supported or Role.Comparison && values[person.Id].Any()
               let after = middle.Where(w => person.Role == Role.Supported && DayOf(person, w) >= person.StartDate).Select(w => (int?)w.Wave)
               select new PersonCourse(person, after.Min(), values[person.Id].ToDictionary(v => v.Wave, v => v.Value!.Value));
    }

    /// <summary>Moments are quarters since the first of the study; the quarter of the start counts as supported.</summary>
    public static IEnumerable<PersonCourse> PerQuarter(AnalysisDataset dataset, Study study, Indicator indicator) =>
        from values in QuarterValues.Of(dataset, study, indicator).GroupBy(v => v.Person)
        let start = values.Key is { Role: Role.Supported, StartDate: { } day } ? study.From.QuartersUntil(Quarter.Of(day)) : (int?)null
        select new PersonCourse(values.Key, start, values.ToDictionary(v => study.From.QuartersUntil(v.Quarter), v => v.Value));
}
