using Impact.Core.Instruments;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Leaves out answers that look back on months which the first measurement looked back on, too: half of such a change would be the same months twice.</summary>
internal static class RecallOverlap
{
    /// <summary>Field work may come a month early before two measurements look at the same months.</summary>
    private const int DaysOfFieldWork = 31;

    /// <summary>Words for the denominator of such an indicator.</summary>
    public static string Rule(Instrument instrument) => FormattableString.Invariant(
        $"persons who answered; after baseline only those asked at least {instrument.RecallMonths} months later (less {DaysOfFieldWork} days for field work), because the question looks back {instrument.RecallMonths} months");

    /// <summary>The measure without what overlaps with the baseline.</summary>
    /// <param name="instrument">Says how many months it looks back.</param>
    /// <param name="measure">Value of everybody at every wave.</param>
    public static Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> LeftOut(Instrument instrument, Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> measure) =>
        (dataset, study) =>
        {
            var dates = dataset.Responses.ToDictionary(r => (r.Participant, r.Wave), r => r.Date);
            bool Overlaps(PersonValue value) =>
                value.Wave != study.Baseline && value.Value is not null
                && dates.TryGetValue((value.Participant, study.Baseline), out var start)
                && dates[(value.Participant, value.Wave)] < start.AddMonths(instrument.RecallMonths ?? 0).AddDays(-DaysOfFieldWork);
            return [.. measure(dataset, study).Select(v => Overlaps(v) ? v with { Value = null, Missing = MissingReason.NotAsked } : v)];
        };
}
