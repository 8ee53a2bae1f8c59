using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>The figures of an outcome in sentences, people first.</summary>
internal static class FigureText
{
    /// <summary>One sentence per group of which both figures may be shown.</summary>
    public static IReadOnlyList<string> Of(ReleasedOutcome outcome, OutcomeWords words, WaveNames waves)
    {
        var figures = outcome.InPeople.Count > 0 ? outcome.InPeople : outcome.Groups;
        var unit = outcome.InPeople.Count > 0 ? Unit.Share : outcome.Indicator.Unit;
        var isCounted = outcome.Indicator.Counting is not null;
        return [.. new[] { Role.Supported, Role.Comparison }
            .Select(group => (group, first: At(group, waves.Baseline), last: At(group, waves.Last)))
            .Where(g => g.first is not null && g.last is not null)
            .Select(g => isCounted
                ? Counted(g.group, (unit, words, waves), (g.first!.Value, g.last!.Value))
                : Group(g.group, (unit, words, waves), (g.first!.Value, g.last!.Value)))];

        double? At(Role group, int wave) => OutcomeView.Figure(figures, group, wave)?.Value;
    }

    private static string Group(Role group, (Unit Unit, OutcomeWords Words, WaveNames Names) what, (double First, double Last) values)
    {
        var (first, last) = (UnitText.Value(what.Unit, values.First), UnitText.Value(what.Unit, values.Last));
        var (then, later) = (what.Names.Moment(what.Names.Baseline), what.Names.Moment(what.Names.Last));
        return what.Unit switch
        {
            Unit.Share => $"Van de 100 {Of(what.Words, group)} {Sentence.Fill(what.Words.People, first)} {then} en {last} {later}.",
            Unit.Euro => $"Mensen {Labels.InGroup(group)} gebruikten voor {first} per kwartaal {then} en voor {last} {later}.",
            Unit.Hours => $"Mensen {Labels.InGroup(group)} kregen {first} uur per kwartaal {then} en {last} uur {later}.",
            _ => $"De score van mensen {Labels.InGroup(group)} was {first} {then} en {last} {later}.",
        };
    }

    private static string Counted(Role group, (Unit Unit, OutcomeWords Words, WaveNames Names) what, (double First, double Last) values)
    {
        var (first, last) = (UnitText.Value(what.Unit, values.First), UnitText.Value(what.Unit, values.Last));
        var (from, to) = (what.Names.Name(what.Names.Baseline), what.Names.Name(what.Names.Last));
        return what.Unit == Unit.Share
            ? $"{Labels.Group(group, true)} ({from}): van de 100 {what.Words.Hundred} {Sentence.Fill(what.Words.People, first)}. Later ({to}): {last}."
            : $"{Labels.Group(group, true)}: {first} {UnitText.Behind(what.Unit)}".TrimEnd() + $" ({from}), later {last} ({to}).";
    }

    private static string Of(OutcomeWords words, Role group) => words.Hundred.Contains("mensen", StringComparison.Ordinal)
        ? words.Hundred.Replace("mensen", $"mensen {Labels.InGroup(group)}", StringComparison.Ordinal)
        : $"{words.Hundred} bij mensen {Labels.InGroup(group)}";
}
