using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>A series per quarter in words.</summary>
internal static class SeriesText
{
    /// <summary>Title of the figure.</summary>
    public static string Title(OutcomeView outcome) => $"{outcome.Words.Title} per kwartaal";

    /// <summary>How to read the figure.</summary>
    public static string Subtitle(OutcomeView outcome) => outcome.Released.Series!.Lines.Count == 0
        ? $"{Sentence.Capital(UnitName(outcome))}; streepje: 95%-marge."
        : $"{Sentence.Capital(UnitName(outcome))}; streepje: 95%-marge. Lijn: het verloop vóór en na de verandering. Stippellijn: het verloop van ervoor, doorgetrokken.";

    /// <summary>Name of the moment.</summary>
    public static string Moment(Quarter start) => $"verandering: {Dutch.QuarterShort(start)}";

    /// <summary>Numbers of persons per quarter.</summary>
    public static string Caption(OutcomeView outcome)
    {
        var counts = outcome.Released.Series!.Points.GroupBy(p => p.Group).Select(g => (Group: g.Key, N: g.Select(p => p.Figure.Match(f => f.N, _ => (int?)null)).OfType<int>().ToList())).Where(g => g.N.Count > 0)
            .Select(g => $"{(g.N.Min() == g.N.Max() ? Dutch.Whole(g.N.Min()) : Dutch.Range(Dutch.Whole(g.N.Min()), Dutch.Whole(g.N.Max())))} {Labels.InGroup(g.Group)}").ToList();
        return $"n per kwartaal = {Sentence.List(counts)}. Niet elk kwartaal zijn het dezelfde mensen.";
    }

    /// <summary>What the jump is, and what it does not tell; null when it is not shown.</summary>
    public static string? Jump(OutcomeView outcome)
    {
        if (EstimateText.Shown(outcome) is not [{ Estimator: "its" } jump, ..]) return null;
        var unit = outcome.Indicator.Unit;
        var size = $"{UnitText.Change(unit, jump)} {UnitText.Behind(unit)}".TrimEnd() + $" (95%-marge: {UnitText.ChangeInterval(unit, jump)})";
        var isSure = jump is { Low: { } low, High: { } high } && (low > 0 || high < 0);
        var compared = EstimateText.IsComparison(jump);
        var told = (isSure, compared) switch
        {
            (true, false) => $"Op het moment van de verandering sprong het gemiddelde: {size}.",
            (true, true) => $"Op het moment van de verandering sprong het gemiddelde anders dan bij mensen zonder steun. Verschil: {size}.",
            (false, false) => $"Of het gemiddelde op het moment van de verandering sprong, kunnen wij niet zeggen: {size}.",
            _ => $"Of het gemiddelde anders sprong dan bij mensen zonder steun, kunnen wij niet zeggen. Verschil: {size}.",
        };
        return $"{told} {(compared ? "Wat alleen bij de ene groep tegelijk veranderde, zit ook in dit getal." : "Veranderde er tegelijk iets anders, dan zit dat ook in dit getal. Zonder tweede groep zien wij dat niet.")}";
    }

    /// <summary>The drawing for who does not see it.</summary>
    public static string Alt(OutcomeView outcome)
    {
        var series = outcome.Released.Series!;
        return $"{Title(outcome)}, {UnitName(outcome)}; {Moment(series.Break)}. " + string.Join(" ", series.Points.GroupBy(p => p.Group)
            .Select(g => $"{Labels.Group(g.Key)}: {string.Join(", ", g.OrderBy(p => p.Quarter).Select(p => $"{Dutch.QuarterShort(p.Quarter)} {Dutch.Show(p.Figure, f => Value(outcome.Indicator.Unit, f))}"))}."));
    }

    private static string Value(Unit unit, GroupFigure figure) => figure.Value is { } value ? UnitText.Bare(unit, value) : Dutch.NoFigureMark;

    private static string UnitName(OutcomeView outcome) => UnitText.Name(outcome.Indicator, outcome.Words);
}
