using Impact.Core.Observations;
using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Difficulty making ends meet.</summary>
internal static class EndsMeet
{
    /// <summary>Field work may come a month early before two measurements look at the same months.</summary>
    private const int DaysOfFieldWork = 31;

    private static readonly Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> Difficulty =
        SurveyMeasure.Of(Pov, s => s.Total is { } code ? code >= Pov.Scoring.Cutoffs[1].From ? 1 : 0 : null);

    /// <summary>Some or great difficulty.</summary>
    public static Indicator DifficultyShare { get; } = new()
    {
        Id = "ends-meet-difficulty-share",
        Name = "moeite met rondkomen",
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.LowerIsBetter,
        Numerator = "persons with some or great difficulty (codes 3 and 4)",
        Denominator = "persons who answered; after baseline only those asked at least 12 months later (less 31 days for field work), because the question looks back 12 months",
        Source = Pov.Source.Citation,
        Benchmark = BenchmarkRule.Of(Pov, Pov.Scoring.Cutoffs[1].From),
        Measure = Measure,
    };

    /// <summary>The same over the past 3 months, for measurements less than a year apart. Never in one series with the question over 12 months.</summary>
    public static Indicator RecentDifficultyShare { get; } =
        ScaleIndicators.ShareFrom(Pov3, "ends-meet-3m-difficulty-share", "moeite met rondkomen, laatste 3 maanden", Pov3.Scoring.Cutoffs[1].From);

    private static IReadOnlyList<PersonValue> Measure(AnalysisDataset dataset, Study study)
    {
        var dates = dataset.Responses.ToDictionary(r => (r.Participant, r.Wave), r => r.Date);
        return [.. Difficulty(dataset, study).Select(v => Overlaps(v, study.Baseline, dates) ? v with { Value = null, Missing = MissingReason.NotAsked } : v)];
    }

    private static bool Overlaps(PersonValue value, int baseline, Dictionary<(ParticipantId, int), DateOnly> dates) =>
        value.Wave != baseline && value.Value is not null
        && dates.TryGetValue((value.Participant, baseline), out var start)
        && dates[(value.Participant, value.Wave)] < start.AddMonths(Pov.RecallMonths ?? 0).AddDays(-DaysOfFieldWork);
}
