using Impact.Core.Instruments;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Measures persons by their score on one instrument.</summary>
internal static class SurveyMeasure
{
    /// <summary>The value of everybody at every wave.</summary>
    /// <param name="instrument">The instrument to score.</param>
    /// <param name="value">From score to value; null when the part that is asked for is missing.</param>
    public static Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> Of(Instrument instrument, Func<Score, double?> value) =>
        (dataset, study) =>
        {
            var asked = dataset.Responses.Where(r => Answers(instrument, r).Count > 0).Select(r => r.Wave).ToHashSet();
            return [.. Measurements.Of(dataset, study).Select(m => ValueOf(m, instrument, value, new Asked(study, asked)))];
        };

    private static PersonValue ValueOf(Measurement measurement, Instrument instrument, Func<Score, double?> value, Asked asked)
    {
        var found = measurement.Response is { } response ? value(Scoring.Score(instrument, Answers(instrument, response))) : null;
        return new PersonValue(measurement.Person.Id, measurement.Wave, found, found is null ? asked.WhyMissing(measurement) : null);
    }

    private static Dictionary<string, int> Answers(Instrument instrument, SurveyResponse response)
    {
        var answers = new Dictionary<string, int>();
        foreach (var item in instrument.Items)
        {
            if (response.Answers.TryGetValue(instrument.Column(item), out var code)) answers[item.Id] = code;
        }

        return answers;
    }

    /// <param name="Study">The study.</param>
    /// <param name="Waves">Waves at which at least one person answered at least one item of the instrument.</param>
    private sealed record Asked(Study Study, IReadOnlySet<int> Waves)
    {
        public MissingReason WhyMissing(Measurement measurement) =>
            measurement.Response is null ? measurement.WhyAbsent(Study)
            : Waves.Contains(measurement.Wave) ? MissingReason.ItemsOpen
            : MissingReason.NotAsked;
    }
}
