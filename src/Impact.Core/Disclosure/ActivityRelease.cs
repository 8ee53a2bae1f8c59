using Impact.Core.Observations;

namespace Impact.Core.Disclosure;

/// <summary>Releases activities and costs per quarter.</summary>
internal static class ActivityRelease
{
    public static IReadOnlyList<ReleasedActivityQuarter> Of(AnalysisDataset dataset, DisclosurePolicy policy) =>
        [.. dataset.Activities.GroupBy(a => Quarter.Of(a.Date)).OrderBy(g => g.Key).Select(g => Quarterly(g.Key, [.. g], policy))];

    public static IReadOnlyList<ReleasedCost> Costs(AnalysisDataset dataset) =>
        [.. dataset.Costs.Where(c => c.Kind == "cost").GroupBy(c => (c.Quarter, c.Payer)).OrderBy(g => g.Key.Quarter).ThenBy(g => g.Key.Payer, StringComparer.Ordinal)
            .Select(g => new ReleasedCost(g.Key.Quarter, g.Key.Payer, Math.Round(g.Sum(c => c.Amount), 0, MidpointRounding.AwayFromZero)))];

    private static ReleasedActivityQuarter Quarterly(Quarter quarter, List<Activity> activities, DisclosurePolicy policy) => new()
    {
        Quarter = quarter,
        Activities = new Published<int>(activities.Count),
        Visits = ReleasedFigures.Count(activities.Sum(a => a.Participants ?? 0), policy),
        VolunteerHours = Hours(activities, a => a.VolunteerHours, policy),
        ProfessionalHours = Hours(activities, a => a.ProfessionalHours, policy),
        ByResidents = new Published<int>(activities.Count(a => a.InitiatedBy == "residents")),
    };

    /// <summary>Hours of a quarter: shown when they come from enough activities, so that they are not the hours of a single person.</summary>
    private static Released<double> Hours(List<Activity> activities, Func<Activity, double?> hours, DisclosurePolicy policy)
    {
        var counted = activities.Select(hours).OfType<double>().Where(h => h > 0).ToList();
        return counted.Count == 0 || counted.Count >= policy.Threshold
            ? new Published<double>(Math.Round(counted.Sum(), 0, MidpointRounding.AwayFromZero))
            : new Withheld<double>(WithheldReason.Disclosure);
    }
}
