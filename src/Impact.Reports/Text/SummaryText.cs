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
        var good = model.Outcomes.Count(o => o.Verdict == Verdict.Supported && o.Claim.Movement == Movement.Better);
        var better = model.Outcomes.Count(o => o.Claim is { Level: ClaimLevel.Changed, Movement: Movement.Better });
        var all = Dutch.Whole(model.Outcomes.Count);
        return (good, better) switch
        {
            ( > 0, _) => $"{Dutch.Whole(good)} van de {all} uitkomsten {(good == 1 ? "loopt" : "lopen")} gunstiger {(model.Outcomes.All(o => o.IsCounted) ? "dan in andere gemeenten" : "met steun dan zonder")}",
            (_, > 0) => $"{Dutch.Whole(better)} van de {all} uitkomsten {(better == 1 ? "werd" : "werden")} beter, wij weten niet waarom",
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
        return supported.Length == 0 ? "de cijfers tonen wij niet." : $"{supported}{comparison} ({UnitText.Name(outcome.Indicator, outcome.Words)}).";
    }

    /// <summary>Figures at the start and at the end, when both may be shown.</summary>
    public static StartToEnd? Change(OutcomeView outcome, Role group)
    {
        var waves = outcome.Names;
        var first = OutcomeView.Figure(outcome.Plain, group, waves.Baseline)?.Value;
        var last = OutcomeView.Figure(outcome.Plain, group, waves.Last)?.Value;
        if (first is not { } f || last is not { } l || waves.FollowUp.Count == 0) return null;
        var change = new StartToEnd(f, l, Text(outcome, f), Text(outcome, l));
        return outcome.IsCounted ? change with { IsCounted = true, Names = (waves.UnderAxis(waves.Baseline), waves.UnderAxis(waves.Last)) } : change;
    }

    /// <summary>What the figures of a card count.</summary>
    public static string Unit(OutcomeView outcome) => outcome.PlainIsPeople
        ? $"van de 100 {outcome.Words.Counted.Replace("mensen die", "mensen met steun", StringComparison.Ordinal)}"
        : $"{UnitText.Name(outcome.Indicator, outcome.Words)}{(outcome.IsCounted ? "" : ", met steun")}";

    /// <summary>What the report has found; figures alone when nothing is beyond chance.</summary>
    public static IReadOnlyList<string> Known(ReportModel model)
    {
        string[] found =
        [
            .. model.Outcomes.Where(o => o.Verdict == Verdict.Supported).Take(4).Select(o => $"{o.Heading}. Dat verschil is groter dan toeval."),
            .. Changed(model, Movement.Better, "een gunstige verandering"),
            .. Changed(model, Movement.Worse, "een ongunstige verandering"),
        ];
        string[] known = [.. found.Length > 0 ? found : Ordered(model).SelectMany(o => o.InWords.Take(1)).Take(2), .. Stayed(model)];
        return known.Length > 0 ? known : ["Er zijn nog geen cijfers die wij kunnen tonen."];
    }

    /// <summary>What the report cannot say.</summary>
    public static IReadOnlyList<string> Unknown(ReportModel model)
    {
        var unsure = model.Outcomes.Where(o => o.Verdict == Verdict.Unsure).Take(3).Select(o => $"{o.Heading}. {Why(o)}");
        var open = model.Outcomes.All(o => o.Claim.Level == ClaimLevel.Attributable)
            ? "Of dit zo blijft na de eindmeting, weten wij niet."
            : $"Of {model.Initiative} de reden is van wat wij zien, is niet bewezen. {Lottery(model)}".Trim();
        string[] leavers = model.Release.Attrition.Count > 0 ? ["Hoe het gaat met mensen die stopten, weten wij niet."] : [];
        return [.. unsure, open, .. leavers];
    }

    private static IEnumerable<OutcomeView> Ordered(ReportModel model) => model.Outcomes.OrderBy(o => o.Released.Outcome.Role);

    private static IEnumerable<string> Changed(ReportModel model, Movement movement, string what)
    {
        var changed = model.Outcomes.Where(o => o.Claim.Level == ClaimLevel.Changed && o.Claim.Movement == movement).Select(o => Sentence.Small(o.Words.Title)).ToList();
        var open = model.HasComparison ? "Of dat zonder steun anders is, weten wij niet zeker." : "Waarom, weten wij niet.";
        return changed.Count == 0 ? [] : [$"Bij {Sentence.List(changed)} zien wij {what}. {open}"];
    }

    private static string Why(OutcomeView outcome) =>
        outcome.Claim.Reasons.Count == 0 ? "" : ReasonText.Of(outcome.Claim.Reasons[0]).Long;

    private static string Lottery(ReportModel model) =>
        model.Outcomes.Any(o => o.Claim.Reasons.Contains(ClaimReason.NotRandomised)) ? "Er is niet geloot wie steun kreeg." : "";

    private static IEnumerable<string> Stayed(ReportModel model) =>
        ParticipantText.Heading(model) is var heading && char.IsDigit(heading[0]) ? [$"{heading}."] : [];

    private static string Text(OutcomeView outcome, double value) =>
        UnitText.Bare(outcome.PlainIsPeople ? Core.Indicators.Unit.Share : outcome.Indicator.Unit, value);
}
