using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Reached the rung that the study aims at and still there months later.</summary>
internal static class SustainedParticipation
{
    /// <summary>A rating may come a month early and still count as so many months later.</summary>
    private const int DaysOfFieldWork = 31;

    /// <summary>Held for half a year.</summary>
    public static Indicator SixMonths { get; } = Of("participation-sustained-share", 6, "minstens een half jaar op de trede waar het om gaat");

    /// <summary>Held for a year.</summary>
    public static Indicator TwelveMonths { get; } = Of("participation-sustained-12m-share", 12, "minstens een jaar op de trede waar het om gaat");

    private static Indicator Of(string id, int months, string name) => Participation.Share(
        id, name, FormattableString.Invariant($"persons who at the measurement have stood on the target rung of the study or higher for {months} months (less 31 days for field work) at every rating; no value at baseline, so described and never tested"),
        (dataset, study) => Measure(dataset, study, months)) with
    {
        Denominator = "persons with a rung at the measurement who stood below the target rung at baseline (one sort of rater only: the one with most ratings)",
    };

    private static IReadOnlyList<PersonValue> Measure(AnalysisDataset dataset, Study study, int months)
    {
        var series = new RungSeries(dataset, study);
        var start = series.AtWaves().Where(r => r.Wave == study.Baseline).ToDictionary(r => r.Participant);
        return [.. Measurements.Of(dataset, study).Zip(series.AtWaves(), (m, rung) => Value(m, rung, start[m.Person.Id]))];

        PersonValue Value(Measurement at, PersonValue rung, PersonValue first)
        {
            var missing = rung.Missing ?? first.Missing ?? (at.Wave == study.Baseline || first.Value >= study.TargetRung ? MissingReason.NotApplicable : null);
            if (missing is not null) return rung with { Value = null, Missing = missing };
            var day = series.NearestTo(at)!.Date;
            return rung with { Value = series.HeldSince(at.Person.Id, study.TargetRung, day) <= day.AddMonths(-months).AddDays(DaysOfFieldWork) ? 1 : 0 };
        }
    }
}
