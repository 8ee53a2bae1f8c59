using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Claims;

/// <summary>The outcome of one person over the moments of a study.</summary>
/// <param name="Person">Who.</param>
/// <param name="First">First moment at which the person was supported; null when not within the study.</param>
/// <param name="Values">Value per moment.</param>
internal sealed record PersonCourse(Participant Person, int? First, IReadOnlyDictionary<int, double> Values)
{
    /// <summary>Moments are waves; a person is supported from the first response on or after the start.</summary>
    public static IEnumerable<PersonCourse> PerWave(AnalysisDataset dataset, Study study, Indicator indicator)
    {
        var values = indicator.Measure(dataset, study).Where(v => v.Value is not null).ToLookup(v => v.Participant);
        var responses = dataset.Responses.Where(r => r.Wave == study.Baseline || study.FollowUp.Contains(r.Wave)).ToLookup(r => r.Participant);
        return from person in dataset.Participants
               where person.Role is Role.Supported or Role.Comparison && values[person.Id].Any()
               let after = responses[person.Id].Where(r => person.Role == Role.Supported && r.Date >= person.StartDate).Select(r => (int?)r.Wave)
               select new PersonCourse(person, after.Min(), values[person.Id].ToDictionary(v => v.Wave, v => v.Value!.Value));
    }

    /// <summary>Moments are quarters since the first of the study; the quarter of the start counts as supported.</summary>
    public static IEnumerable<PersonCourse> PerQuarter(AnalysisDataset dataset, Study study, Indicator indicator) =>
        from values in QuarterValues.Of(dataset, study, indicator).GroupBy(v => v.Person)
        let start = values.Key is { Role: Role.Supported, StartDate: { } day } ? study.From.QuartersUntil(Quarter.Of(day)) : (int?)null
        select new PersonCourse(values.Key, start, values.ToDictionary(v => study.From.QuartersUntil(v.Quarter), v => v.Value));
}
