using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Core.Disclosure;

/// <summary>Releases who took part and who dropped out.</summary>
internal static class ReachRelease
{
    private static readonly IReadOnlyList<(string Characteristic, string[] Levels)> CodeLists =
    [
        ("age_band", ["18-34", "35-49", "50-64", "65-74", "75+", Backgrounds.Unknown]),
        ("gender", ["f", "m", "x", Backgrounds.Unknown]),
        ("lives_alone", ["yes", "no", Backgrounds.Unknown]),
    ];

    public static ReleasedReach Of(AnalysisDataset dataset, DisclosurePolicy policy) => new()
    {
        Roles = [.. Enum.GetValues<Role>().Select(role =>
            new ReleasedCount(role, ReleasedFigures.Count(dataset.Participants.Count(p => p.Role == role), policy)))],
        Backgrounds = [.. new[] { Role.Supported, Role.Comparison }
            .Select(role => dataset.Participants.Where(p => p.Role == role).ToList())
            .Where(group => group.Count >= policy.Threshold)
            .SelectMany(group => CodeLists.Select(list => Background(group, list.Characteristic, list.Levels, policy)))],
    };

    public static ReleasedAttrition Of(GroupAttrition attrition, Unit unit, DisclosurePolicy policy)
    {
        var counts = attrition.Measured.Select(m => m.N).ToList();
        return new ReleasedAttrition
        {
            Group = attrition.Group,
            Enrolled = ReleasedFigures.Count(attrition.Enrolled, policy),
            Measured = [.. attrition.Measured.Select((m, i) => new ReleasedWave(
                m.Wave, ReleasedFigures.Cell(m.N, IsDerivable(m.N, [attrition.Enrolled, .. counts.Take(i)], policy))))],
            StayersAtBaseline = ReleasedFigures.Mean(attrition.StayersAtBaseline, attrition.Stayers, unit, policy),
            LeaversAtBaseline = ReleasedFigures.Mean(attrition.LeaversAtBaseline, attrition.Leavers, unit, policy),
        };
    }

    /// <summary>Whether a count is small itself, or gives a small group away by subtraction from an earlier one.</summary>
    private static bool IsDerivable(int count, IEnumerable<int> earlier, DisclosurePolicy policy) =>
        earlier.Select(larger => Math.Abs(larger - count)).Append(count).Any(n => n > 0 && n < policy.Threshold);

    private static ReleasedBackground Background(List<Participant> group, string characteristic, string[] levels, DisclosurePolicy policy)
    {
        var present = levels.Select(level => (Level: level, N: group.Count(p => Backgrounds.Level(p, characteristic) == level)))
            .Where(l => l.N > 0 || l.Level != Backgrounds.Unknown).ToList();
        var withheld = CellSuppression.Withheld([.. present.Select(l => l.N)], policy.Threshold);
        return new ReleasedBackground(
            group[0].Role, characteristic, [.. present.Select((l, i) => new ReleasedLevel(l.Level, ReleasedFigures.Cell(l.N, withheld[i])))]);
    }
}
