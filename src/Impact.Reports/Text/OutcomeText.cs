using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>Titles, captions and descriptions of the drawings of an outcome.</summary>
internal static class OutcomeText
{
    /// <summary>Title of the figure.</summary>
    public static string ChartTitle(OutcomeView outcome) => $"{outcome.Words.Title} per groep en {(outcome.IsCounted ? "periode" : "meting")}";

    /// <summary>Title of the drawing in plain figures.</summary>
    public static string PlainTitle(OutcomeView outcome) => outcome.PlainIsPeople
        ? outcome.IsCounted ? $"Van de 100 {outcome.Words.Hundred}: {Sentence.Small(outcome.Words.Title)}" : $"Van de 100: {outcome.Words.Counted}"
        : Sentence.Capital(UnitText.Name(outcome.Indicator, outcome.Words));

    /// <summary>Numbers of persons, and that they are the same persons.</summary>
    public static string Caption(OutcomeView outcome, WaveNames waves)
    {
        var counts = Groups(outcome.Plain)
            .Select(g => (Group: g, OutcomeView.Figure(outcome.Plain, g, waves.Last)?.N))
            .Where(g => g.N is not null)
            .Select(g => $"{Dutch.Whole(g.N!.Value)} {Labels.InGroup(g.Group, outcome.IsCounted)}")
            .ToList();
        var n = counts.Count == 0 ? "" : $"n = {Sentence.List(counts)}. ";
        return outcome.IsCounted ? $"{n}Aantallen in de laatste periode. Bron: registratie." : $"{n}Steeds dezelfde mensen. Bron: {Source(outcome.Words.Topic)}.";
    }

    /// <summary>The plain drawing for who does not see it.</summary>
    public static string Alt(OutcomeView outcome) => Describe(
        outcome.Plain, PlainTitle(outcome), outcome.PlainIsPeople ? Unit.Share : outcome.Indicator.Unit, outcome.IsCounted);

    /// <summary>The drawing of scores for who does not see it.</summary>
    public static string ScoreAlt(OutcomeView outcome) =>
        Describe(outcome.Released.Groups, "Gemiddelde score", outcome.Indicator.Unit, outcome.IsCounted);

    private static string Describe(IReadOnlyList<ReleasedFigure> figures, string title, Unit unit, bool isCounted) =>
        $"{title}. " + string.Join(" ", Groups(figures).Select(g =>
            $"{Labels.Group(g, isCounted)}: {string.Join(", ", figures.Where(f => f.Group == g).OrderBy(f => f.Wave).Select(f => Figure(f, unit)))}."));

    private static string Figure(ReleasedFigure figure, Unit unit) =>
        figure.Figure.Match(f => f.Value is { } v ? UnitText.Value(unit, v) : "geen cijfer", _ => "niet getoond");

    private static IEnumerable<Role> Groups(IReadOnlyList<ReleasedFigure> figures) => figures.Select(f => f.Group).Distinct();

    private static string Source(Topic topic) => topic == Topic.Care ? "gegevens over zorg" : "vragenlijsten";
}
