using Impact.Core.Observations;
using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Participation by the rungs of the participation ladder. Rungs are never averaged.</summary>
internal static class Participation
{
    /// <summary>Taking part in something organised every week, or more than that.</summary>
    public static Indicator Rung3Share { get; } = Share(
        "participation-rung3-share",
        "wekelijks meedoen",
        "persons on rung 3 or higher",
        SurveyMeasure.Of(Ladder, s => s.Total is { } rung ? rung >= 3 ? 1 : 0 : null));

    /// <summary>At least one rung higher than at the start. Has no value at the start, so that it is described and never tested: a share that begins at nobody can only rise.</summary>
    public static Indicator RiseShare { get; } = Share(
        "participation-rise-share",
        "minstens een trede gestegen op de participatieladder",
        "persons at least one rung higher than at baseline; no value at baseline, so described and never tested",
        Rises);

    /// <summary>Rung 1 to 6 of everybody at every wave.</summary>
    public static IReadOnlyList<PersonValue> Rungs(AnalysisDataset dataset, Study study) => SurveyMeasure.Of(Ladder, s => s.Total)(dataset, study);

    private static IReadOnlyList<PersonValue> Rises(AnalysisDataset dataset, Study study)
    {
        var rungs = Rungs(dataset, study);
        var start = rungs.Where(r => r.Wave == study.Baseline).ToDictionary(r => r.Participant);
        return [.. rungs.Select(r => r.Wave == study.Baseline ? r with { Value = null, Missing = r.Missing ?? MissingReason.NotApplicable } : Rise(r, start[r.Participant]))];
    }

    private static PersonValue Rise(PersonValue now, PersonValue start) =>
        now with { Value = now.Value > start.Value ? 1 : now.Value is null || start.Value is null ? null : 0, Missing = now.Missing ?? start.Missing };

    private static Indicator Share(string id, string name, string numerator, Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> measure) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = numerator,
        Denominator = "persons whose rung follows from their answers",
        Source = Ladder.Source.Citation,
        Measure = measure,
    };
}
