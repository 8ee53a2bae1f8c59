using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Steps towards work: from organised activities (rung 3) to unpaid work (4), and from there to paid work (5 and 6).</summary>
internal static class ParticipationSteps
{
    /// <summary>From rung 3 to 4.</summary>
    public static Indicator ToUnpaidWork { get; } = Of("participation-step4-share", 3, "van dagbesteding naar onbetaald werk");

    /// <summary>From rung 4 to 5.</summary>
    public static Indicator ToPaidWork { get; } = Of("participation-step5-share", 4, "van onbetaald naar betaald werk");

    private static Indicator Of(string id, int from, string name) => Participation.Share(
        id, name, FormattableString.Invariant($"persons on rung {from + 1} or higher; no value at baseline, so described and never tested"), (dataset, study) => Measure(dataset, study, from)) with
    {
        Denominator = FormattableString.Invariant($"persons with a rung at the measurement who stood on rung {from} at an earlier one (one sort of rater only: the one with most ratings)"),
    };

    private static IReadOnlyList<PersonValue> Measure(AnalysisDataset dataset, Study study, int from)
    {
        var rungs = Participation.Rungs(dataset, study);
        var byPerson = rungs.ToLookup(r => r.Participant);
        return [.. rungs.Select(r => Value(r, byPerson[r.Participant].Any(earlier => earlier.Wave < r.Wave && earlier.Value == from)))];

        PersonValue Value(PersonValue rung, bool stoodThere) => rung.Missing is not null ? rung
            : stoodThere ? rung with { Value = rung.Value > from ? 1 : 0 }
            : rung with { Value = null, Missing = MissingReason.NotApplicable };
    }
}
