using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>One person at one wave of a study, with the response when there is one.</summary>
internal sealed record Measurement(Participant Person, int Wave, SurveyResponse? Response)
{
    /// <summary>Months between two waves when nothing else is known: a measurement at 0, 6 and 12 months.</summary>
    private const int MonthsPerWave = 6;

    /// <summary>The day on which the measurement is due; null when the start of the person is not known.</summary>
    public DateOnly? Due => Person.StartDate?.AddMonths(MonthsPerWave * Wave);

    /// <summary>The quarter of the measurement: that of the response, else that of the day it was due.</summary>
    public Quarter? Quarter => (Response?.Date ?? Due) is { } day ? Observations.Quarter.Of(day) : null;

    /// <summary>Why there is no response.</summary>
    public MissingReason WhyAbsent(Study study) =>
        Due > study.To.LastDay ? MissingReason.NotAsked
        : Person.EndDate <= (Due ?? DateOnly.MaxValue) && Wave > study.Baseline ? MissingReason.LostToFollowUp
        : MissingReason.NoResponse;
}

/// <summary>Who is measured when.</summary>
internal static class Measurements
{
    /// <summary>Every supported and compared person at every wave of the study, in the order of the persons.</summary>
    public static IEnumerable<Measurement> Of(AnalysisDataset dataset, Study study)
    {
        var responses = dataset.Responses.ToDictionary(r => (r.Participant, r.Wave));
        return from person in dataset.Participants
               where person.Role is Role.Supported or Role.Comparison
               from wave in study.FollowUp.Prepend(study.Baseline)
               select new Measurement(person, wave, responses.GetValueOrDefault((person.Id, wave)));
    }
}
