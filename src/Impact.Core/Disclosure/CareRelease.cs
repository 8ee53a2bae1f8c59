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
        return new ReleasedCare
        {
            PerQuarter = [.. from role in Groups
                             let persons = dataset.Participants.Where(p => p.Role == role).ToList()
                             from quarter in dataset.CareUse.Select(c => c.Quarter).Distinct().Order()
                             let followed = persons.Where(p => IsFollowed(p, quarter)).Select(p => values.GetValueOrDefault((p.Id, quarter))).ToList()
                             where followed.Count > 0
                             let wave = result.Study.From.QuartersUntil(quarter)
                             let use = new GroupValues(role, wave, followed, persons.Count - followed.Count)
                             select new ReleasedQuarter(role, quarter, ReleasedFigures.Figure(GroupSummary.Of(use, Unit.Euro, result.Seed), Unit.Euro, policy))],
            PriceYear = UnitPrices.StudyYear,
            PriceSource = UnitPrices.Source,
        };
    }

    /// <summary>A person counts from the quarter of the start to the last quarter that was whole.</summary>
    private static bool IsFollowed(Participant person, Quarter quarter) =>
        (person.StartDate is null || person.StartDate <= quarter.LastDay) && (person.EndDate is null || person.EndDate >= quarter.LastDay);
}
