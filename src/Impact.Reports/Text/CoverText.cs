using Impact.Core.Observations;
using Impact.Reports.Charts;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>The drawing on the cover of a study that follows no persons: its outcomes.</summary>
internal static class CoverText
{
    private const int Most = 8;

    /// <summary>Outcomes of which the first and the last figure may be shown and are above zero.</summary>
    public static IReadOnlyList<CoverChange> Changes(ReportModel model) =>
    [
        .. SummaryText.Ordered(model)
            .Select(o => (o.Words.Title, Change: SummaryText.Change(o, Role.Supported)))
            .Where(o => o.Change is { First: > 0, Last: > 0 })
            .Select(o => new CoverChange(o.Title, o.Change!.First, o.Change.Last))
            .Take(Most),
    ];

    /// <summary>How to read it.</summary>
    public static string Note(ReportModel model) => Changes(model).Count == 0 ? ""
        : "Elke lijn is een uitkomst, van de eerste naar de laatste periode. Omhoog is meer, omlaag is minder. Hoe steiler, hoe groter de verandering naar verhouding.";
}
