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
        Activities = new Published<int>(Sessions(activities).Count),
        Visits = ReleasedFigures.Count(activities.Sum(a => a.Participants ?? 0), policy),
        VolunteerHours = Hours(activities, a => a.VolunteerHours, policy),
        ProfessionalHours = Hours(activities, a => a.ProfessionalHours, policy),
        ByResidents = activities.TrueForAll(a => a.InitiatedBy is null)
            ? new Withheld<int>(WithheldReason.NotEstimable)
            : new Published<int>(Sessions(activities).Count(a => a.InitiatedBy == "residents")),
    };

    /// <summary>A session that was sent with a row per age group is one activity.</summary>
    private static List<Activity> Sessions(List<Activity> activities) =>
        [.. activities.Where(a => a.AgeGroup is null), .. activities.Where(a => a.AgeGroup is not null).DistinctBy(a => (a.Date, a.Kind, a.Neighbourhood))];

    /// <summary>Hours of a quarter: shown when they come from enough activities, so that they are not the hours of a single person. Hours that were not sent are not zero.</summary>
    private static Released<double> Hours(List<Activity> activities, Func<Activity, double?> hours, DisclosurePolicy policy)
    {
        if (activities.TrueForAll(a => hours(a) is null)) return new Withheld<double>(WithheldReason.NotEstimable);
        var counted = activities.Select(hours).OfType<double>().Where(h => h > 0).ToList();
        return counted.Count == 0 || counted.Count >= policy.Threshold
            ? new Published<double>(Math.Round(counted.Sum(), 0, MidpointRounding.AwayFromZero))
            : new Withheld<double>(WithheldReason.Disclosure);
    }
}
