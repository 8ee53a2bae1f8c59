using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>The middle person beside the mean, and the mean of a quarter as a year: in words.</summary>
internal static class CareYearText
{
    private const int QuartersInYear = 4;

    /// <summary>Both, for every group with figures at the start and at the end; empty for another unit.</summary>
    public static string Of(OutcomeView outcome)
    {
        if (outcome.Indicator.Unit is not (Unit.Euro or Unit.Hours) || outcome.IsCounted) return "";
        var groups = new[] { Role.Supported, Role.Comparison }
            .Select(g => (Group: g, First: At(outcome, g, outcome.Names.Baseline), Last: At(outcome, g, outcome.Names.Last)))
            .Where(g => g is { First: not null, Last: not null })
            .Select(g => (g.Group, First: g.First!, Last: g.Last!)).ToList();
        return string.Join(" ", [.. groups.Where(g => g is { First.Median: not null, Last.Median: not null }).Select(g => Middle(outcome, g)), .. Year(outcome, groups)]);
    }

    private static string Middle(OutcomeView outcome, (Role Group, GroupFigure First, GroupFigure Last) group)
    {
        var (first, last) = (Text(outcome, group.First.Median!.Value), Text(outcome, group.Last.Median!.Value));
        var half = $"De helft van de mensen {Labels.InGroup(group.Group)} gebruikte {outcome.Names.Moment(outcome.Names.Baseline)} hoogstens {first} per kwartaal";
        return first == last ? $"{half}, en {outcome.Names.Moment(outcome.Names.Last)} ook." : $"{half}, en {outcome.Names.Moment(outcome.Names.Last)} hoogstens {last}.";
    }

    private static IEnumerable<string> Year(OutcomeView outcome, List<(Role Group, GroupFigure First, GroupFigure Last)> groups) =>
        outcome.Indicator.Unit != Unit.Euro || groups.Count == 0 ? [] :
        [
            "Een jaar is vier keer een kwartaal.",
            .. groups.Select((g, i) => $"{(i == 0 ? "Dan is het gemiddelde per jaar" : "Dat is")} {Labels.InGroup(g.Group)} {Year(g.First)} {outcome.Names.Moment(outcome.Names.Baseline)} en {Year(g.Last)} {outcome.Names.Moment(outcome.Names.Last)}."),
        ];

    private static string Year(GroupFigure figure) => Dutch.Euro(QuartersInYear * figure.Value!.Value);

    private static string Text(OutcomeView outcome, double value) => outcome.Indicator.Unit == Unit.Euro ? Dutch.Euro(value) : $"{Dutch.Number(value, 0)} uur";

    private static GroupFigure? At(OutcomeView outcome, Role group, int wave) => OutcomeView.Figure(outcome.Released.Groups, group, wave) is { Value: not null } figure ? figure : null;
}
