using Impact.Core.Observations;
using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Participation by the rungs of the participation ladder. Rungs are never averaged.</summary>
internal static class Participation
{
    /// <summary>Taking part in something organised every week, or more than that.</summary>
    public static Indicator Rung3Share { get; } = Share("participation-rung3-share", "wekelijks meedoen", "persons on rung 3 or higher", AtLeast(_ => 3));

    /// <summary>On the rung that the study aims at, or above it.</summary>
    public static Indicator TargetShare { get; } = Share(
        "participation-target-share", "op de trede waar het om gaat of hoger", "persons on the target rung of the study or higher", AtLeast(study => study.TargetRung));

    /// <summary>In paid work, with or without support.</summary>
    public static Indicator OutflowShare { get; } = Share(
        "participation-outflow-share", "betaald werk, met of zonder steun", "persons on rung 5 or 6", AtLeast(_ => 5));

    /// <summary>At least one rung higher than at the start. Has no value at the start, so that it is described and never tested: a share that begins at nobody can only rise.</summary>
    public static Indicator RiseShare { get; } = Share(
        "participation-rise-share",
        "minstens een trede gestegen op de participatieladder",
        "persons at least one rung higher than at baseline; no value at baseline, so described and never tested",
        Rises);

    /// <summary>Rung 1 to 6 of everybody at every wave.</summary>
    public static IReadOnlyList<PersonValue> Rungs(AnalysisDataset dataset, Study study) => new RungSeries(dataset, study).AtWaves();

    /// <summary>A share of persons by their rung.</summary>
    public static Indicator Share(string id, string name, string numerator, Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> measure) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Share,
        Minimum = 0,
        Maximum = 1,
        Direction = Direction.HigherIsBetter,
        Numerator = numerator,
        Denominator = "persons whose rung follows from their answers, or was rated within 3 months of the measurement where no questions were asked (one sort of rater only: the one with most ratings)",
        Source = Ladder.Source.Citation,
        Measure = measure,
    };

    private static Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> AtLeast(Func<Study, int> rung) => (dataset, study) =>
        [.. Rungs(dataset, study).Select(r => r with { Value = r.Value is { } value ? value >= rung(study) ? 1 : 0 : null })];

    private static IReadOnlyList<PersonValue> Rises(AnalysisDataset dataset, Study study)
    {
        var rungs = Rungs(dataset, study);
        var start = rungs.Where(r => r.Wave == study.Baseline).ToDictionary(r => r.Participant);
        return [.. rungs.Select(r => r.Wave == study.Baseline ? r with { Value = null, Missing = r.Missing ?? MissingReason.NotApplicable } : Rise(r, start[r.Participant]))];
    }

    private static PersonValue Rise(PersonValue now, PersonValue start) =>
        now with { Value = now.Value > start.Value ? 1 : now.Value is null || start.Value is null ? null : 0, Missing = now.Missing ?? start.Missing };
}
