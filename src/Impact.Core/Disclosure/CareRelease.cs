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
                             select new ReleasedQuarter(role, quarter, Release(use, result.Seed, policy))],
            PriceYear = UnitPrices.StudyYear,
            PriceSource = UnitPrices.Source,
        };
    }

    /// <summary>
    /// p % rule: withheld when the largest user could be estimated within the margin by the second largest
    /// (Handbook on Statistical Disclosure Control, 2024, section 4.2).
    /// </summary>
    public static bool IsDominated(IReadOnlyList<double> values, DisclosurePolicy policy)
    {
        var largest = values.OrderDescending().Take(2).ToList();
        return largest.Count > 0 && largest[0] > 0 && values.Sum() - largest.Sum() < policy.DominanceMargin * largest[0];
    }

    private static Released<GroupFigure> Release(GroupValues use, ulong seed, DisclosurePolicy policy) =>
        IsDominated(use.Values, policy)
            ? new Withheld<GroupFigure>(WithheldReason.Disclosure)
            : ReleasedFigures.Figure(GroupSummary.Of(use, Unit.Euro, seed), Unit.Euro, policy);

    /// <summary>A person counts from the quarter of the start to the last quarter that was whole.</summary>
    private static bool IsFollowed(Participant person, Quarter quarter) =>
        (person.StartDate is null || person.StartDate <= quarter.LastDay) && (person.EndDate is null || person.EndDate >= quarter.LastDay);
}
