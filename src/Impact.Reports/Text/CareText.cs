using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>Care use per quarter in words.</summary>
internal static class CareText
{
    /// <summary>Numbers of persons in the last quarter.</summary>
    public static string Persons(ReportModel model, Quarter last)
    {
        var counts = model.Release.Care.PerQuarter
            .GroupBy(q => q.Group)
            .Select(g => (g.Key, N: g.Last(q => q.Quarter <= last).Figure.Match(f => f.N, _ => (int?)null)))
            .Where(g => g.N is not null)
            .Select(g => $"{Dutch.Whole(g.N!.Value)} {Labels.InGroup(g.Key)}")
            .ToList();
        return counts.Count == 0 ? "" : $"n = {Sentence.List(counts)} in het laatste kwartaal. ";
    }

    /// <summary>Who counts in a quarter.</summary>
    public static string WhoCounts(ReportModel model) => model.Study.Design is Design.InterruptedSeries or Design.Staggered
        ? ""
        : "Iemand telt mee van de eigen start tot de laatste meting. Het zijn dus niet elk kwartaal dezelfde mensen. ";

    /// <summary>The drawing for who does not see it.</summary>
    public static string Alt(ReportModel model, Quarter last) =>
        "Lijn per groep van het gebruik van zorg per kwartaal. " + string.Join(" ", model.Release.Care.PerQuarter.Where(q => q.Quarter <= last)
            .GroupBy(q => q.Group)
            .Select(g => $"{Labels.Group(g.Key)}: van {Ends(g, first: true)} naar {Ends(g, first: false)}."));

    private static string Ends(IEnumerable<Core.Disclosure.ReleasedQuarter> quarters, bool first)
    {
        var ordered = quarters.OrderBy(q => q.Quarter).ToList();
        return (first ? ordered[0] : ordered[^1]).Figure.Match(f => f.Value is { } v ? Dutch.Euro(v) : "geen cijfer", _ => "niet getoond");
    }
}
