using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>Two figures of a group: at the start and at the end.</summary>
internal sealed record StartToEnd(double First, double Last, string FirstText, string LastText)
{
    /// <summary>What the two moments are called under the drawing.</summary>
    public (string First, string Last) Names { get; init; } = ("start", "eind");

    /// <summary>Whether the moments are periods.</summary>
    public bool IsCounted { get; init; }

    /// <summary>The drawing for who does not see it.</summary>
    public string Alt => IsCounted ? $"{Sentence.Capital(Names.First)}: {FirstText}, {Names.Last}: {LastText}." : $"Bij de start {FirstText}, bij de eindmeting {LastText}.";
}

/// <summary>The sentences of the summary.</summary>
internal static class SummaryText
{
    private const int MostCards = 3;
    private const int MostLines = 4;

    /// <summary>The finding of the whole report.</summary>
    public static string Heading(ReportModel model)
    {
        var good = Count(model, o => o.Verdict == Verdict.Supported, Movement.Better);
        var bad = Count(model, o => o.Verdict == Verdict.Supported, Movement.Worse);
        var better = Count(model, o => o.Claim.Level == ClaimLevel.Changed, Movement.Better);
        var worse = Count(model, o => o.Claim.Level == ClaimLevel.Changed, Movement.Worse);
        var all = Dutch.Whole(model.Outcomes.Count);
        var compared = model.Outcomes.All(o => o.IsCounted) ? "dan in andere gemeenten" : "met steun dan zonder";
        return (good, bad, better, worse) switch
        {
            ( > 0, 0, _, _) => $"{Dutch.Whole(good)} van de {all} uitkomsten {(good == 1 ? "loopt" : "lopen")} gunstiger {compared}",
            ( > 0, > 0, _, _) => $"{Dutch.Whole(good)} van de {all} uitkomsten {(good == 1 ? "loopt" : "lopen")} gunstiger {compared}, {Dutch.Whole(bad)} ongunstiger",
            (0, > 0, _, _) => $"{Dutch.Whole(bad)} van de {all} uitkomsten {(bad == 1 ? "loopt" : "lopen")} ongunstiger {compared}",
            (_, _, > 0, > 0) => $"{Dutch.Whole(better)} van de {all} uitkomsten {(better == 1 ? "werd" : "werden")} beter en {Dutch.Whole(worse)} slechter, wij weten niet waarom",
            (_, _, > 0, _) => $"{Dutch.Whole(better)} van de {all} uitkomsten {(better == 1 ? "werd" : "werden")} beter, wij weten niet waarom",
            (_, _, _, > 0) => $"{Dutch.Whole(worse)} van de {all} uitkomsten {(worse == 1 ? "werd" : "werden")} slechter, wij weten niet waarom",
            _ => "Wij zien nog geen gunstig verschil dat groter is dan toeval",
        };
    }

    /// <summary>How many people were followed.</summary>
    public static string Reach(ReportModel model)
    {
        var groups = model.Release.Attrition
            .Where(a => a.Group != Role.Helper)
            .Select(a => (a.Group, Persons: ParticipantText.Count(a.Enrolled)))
            .Where(a => a.Persons is not null)
            .Select(a => $"{Dutch.Whole(a.Persons!.Value)} mensen {Labels.InGroup(a.Group)}")
            .ToList();
        return groups.Count == 0 ? "" : $"Wij volgden {Sentence.List(groups)}.";
    }

    /// <summary>The outcomes that get a card: main ones first.</summary>
    public static IReadOnlyList<OutcomeView> Shown(ReportModel model) => [.. Ordered(model).Take(MostCards)];

    /// <summary>The outcomes that get one line.</summary>
    public static IReadOnlyList<OutcomeView> Others(ReportModel model) => [.. Ordered(model).Skip(MostCards).Take(MostLines)];

    /// <summary>One line of figures.</summary>
    public static string InShort(OutcomeView outcome)
    {
        var supported = Change(outcome, Role.Supported) is { } s ? $"{(outcome.IsCounted ? "hier" : "met steun")} van {s.FirstText} naar {s.LastText}" : "";
        var comparison = Change(outcome, Role.Comparison) is { } c ? $", {(outcome.IsCounted ? "in andere gemeenten" : "zonder steun")} van {c.FirstText} naar {c.LastText}" : "";
        return supported.Length == 0 ? AtEnd(outcome) : $"{supported}{comparison} ({(outcome.PlainIsPeople && !outcome.IsCounted ? $"{outcome.Words.Counted}, van de 100" : UnitText.Name(outcome.Indicator, outcome.Words))}).";
    }

    /// <summary>Figures at the start and at the end, when both may be shown.</summary>
    public static StartToEnd? Change(OutcomeView outcome, Role group)
    {
        var waves = outcome.Names;
        var first = OutcomeView.Figure(outcome.Plain, group, waves.Baseline)?.Value;
        var last = OutcomeView.Figure(outcome.Plain, group, waves.Last)?.Value;
        if (first is not { } f || last is not { } l || waves.FollowUp.Count == 0) return null;
        var change = new StartToEnd(f, l, Text(outcome, f), Text(outcome, l));
        return outcome.IsCounted || waves.HasPeriods ? change with { IsCounted = true, Names = (waves.UnderAxis(waves.Baseline), waves.UnderAxis(waves.Last)) } : change;
    }

    /// <summary>What the figures of a card count.</summary>
    public static string Unit(OutcomeView outcome) => outcome.IsCounted ? UnitText.Name(outcome.Indicator, outcome.Words)
        : !outcome.PlainIsPeople ? $"{UnitText.Name(outcome.Indicator, outcome.Words)}, met steun"
        : outcome.Words.Hundred == "mensen" ? $"{outcome.Words.Counted}, van de 100 met steun"
        : $"{outcome.Words.Counted}, van de 100";

    /// <summary>The figure of a group at the end, when that of the start is not shown; null when there is none.</summary>
    public static string? Last(OutcomeView outcome, Role group) =>
        Change(outcome, group) is null && OutcomeView.Figure(outcome.Plain, group, outcome.Names.Last)?.Value is { } value ? Text(outcome, value) : null;

    /// <summary>Outcomes, the main ones first; of those the ones with figures first.</summary>
    public static IEnumerable<OutcomeView> Ordered(ReportModel model) => model.Outcomes
        .OrderBy(o => o.Released.Outcome.Role).ThenBy(o => Change(o, Role.Supported) is not null ? 0 : Last(o, Role.Supported) is not null ? 1 : 2);

    /// <summary>How many outcomes the summary does not name.</summary>
    public static string Rest(ReportModel model) => model.Outcomes.Count - MostCards - MostLines is > 0 and var rest
        ? $"Nog {(rest == 1 ? "1 uitkomst staat" : $"{Dutch.Whole(rest)} uitkomsten staan")} verderop, bij ‘alle uitkomsten’."
        : "";

    private static string AtEnd(OutcomeView outcome) => Last(outcome, Role.Supported) is not { } last ? "de cijfers tonen wij niet."
        : $"{(outcome.IsCounted ? "hier" : "met steun")} {last}{(Last(outcome, Role.Comparison) is { } other ? $", {(outcome.IsCounted ? "elders" : "zonder steun")} {other}" : "")} ({(outcome.IsCounted ? outcome.Names.Name(outcome.Names.Last) : outcome.Names.Moment(outcome.Names.Last))}).";

    private static int Count(ReportModel model, Func<OutcomeView, bool> which, Movement movement) => model.Outcomes.Count(o => which(o) && o.Claim.Movement == movement);

    private static string Text(OutcomeView outcome, double value) =>
        UnitText.Bare(outcome.PlainIsPeople ? Core.Indicators.Unit.Share : outcome.Indicator.Unit, value);
}
