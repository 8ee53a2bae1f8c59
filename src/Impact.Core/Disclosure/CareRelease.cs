using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Disclosure;

/// <summary>Releases the valued care use per person per quarter.</summary>
internal static class CareRelease
{
    private static readonly Role[] Groups = [Role.Supported, Role.Comparison];

    public static ReleasedCare Of(AnalysisDataset dataset, StudyResult result, DisclosurePolicy policy)
    {
        var values = dataset.CareUse.Where(c => c.By == CareProvider.Professional)
            .GroupBy(c => (c.Participant, c.Quarter))
            .ToDictionary(g => g.Key, g => g.Sum(CareCost.ValueOf));
        var last = LastQuarters(dataset, result.Study);
        return new ReleasedCare
        {
            PerQuarter = [.. from role in Groups
                             let persons = dataset.Participants.Where(p => p.Role == role).ToList()
                             from quarter in dataset.CareUse.Select(c => c.Quarter).Distinct().Order()
                             let followed = persons.Where(p => IsFollowed(p, quarter) && !(quarter > last.GetValueOrDefault(p.Id))).Select(p => values.GetValueOrDefault((p.Id, quarter))).ToList()
                             where followed.Count > 0
                             let wave = result.Study.From.QuartersUntil(quarter)
                             let use = new GroupValues(role, wave, followed, persons.Count - followed.Count)
                             select new ReleasedQuarter(role, quarter, ReleasedFigures.Figure(GroupSummary.Of(use, Unit.Euro, result.Seed), Unit.Euro, policy))],
            PriceYear = UnitPrices.StudyYear,
            PriceSource = UnitPrices.Source,
        };
    }

    /// <summary>
    /// The quarter of the last measurement of everybody. After it a person is not followed: no care in the deliveries would then read as no use, and a line would fall
    /// only because the study is over. A series and staggered starts follow everybody to the end.
    /// </summary>
    private static Dictionary<ParticipantId, Quarter?> LastQuarters(AnalysisDataset dataset, Study study) =>
        study.Design is Design.InterruptedSeries or Design.Staggered
            ? []
            : Measurements.Of(dataset, study).GroupBy(m => m.Person.Id).ToDictionary(g => g.Key, g => g.Max(m => m.Quarter));

    /// <summary>A person counts from the quarter of the start to the last quarter that was whole.</summary>
    private static bool IsFollowed(Participant person, Quarter quarter) =>
        (person.StartDate is null || person.StartDate <= quarter.LastDay) && (person.EndDate is null || person.EndDate >= quarter.LastDay);
}
