using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>The value of one person in one quarter.</summary>
/// <param name="Person">Who.</param>
/// <param name="Quarter">When.</param>
/// <param name="Value">Value in the unit of the indicator.</param>
internal sealed record PersonQuarter(Participant Person, Quarter Quarter, double Value)
{
    /// <summary>What the person weighs in the mean: other than 1 for a ratio of sums.</summary>
    public double Weight { get; init; } = 1;
}

/// <summary>An indicator per quarter instead of per wave.</summary>
internal static class QuarterValues
{
    /// <summary>Every value of a supported or compared person in the period of the study: as the indicator says, else in the quarter in which a wave was measured.</summary>
    public static IReadOnlyList<PersonQuarter> Of(AnalysisDataset dataset, Study study, Indicator indicator) =>
        [.. (indicator.PerQuarter?.Invoke(dataset) ?? OfWaves(dataset, study, indicator)).Where(v => v.Quarter >= study.From && v.Quarter <= study.To)];

    private static IEnumerable<PersonQuarter> OfWaves(AnalysisDataset dataset, Study study, Indicator indicator)
    {
        var values = indicator.Measure(dataset, study).ToDictionary(v => (v.Participant, v.Wave));
        foreach (var measurement in Measurements.Of(dataset, study))
        {
            if (measurement.Quarter is { } quarter && values.GetValueOrDefault((measurement.Person.Id, measurement.Wave)) is { Value: { } value } found)
                yield return new PersonQuarter(measurement.Person, quarter, value) { Weight = found.Weight };
        }
    }
}
