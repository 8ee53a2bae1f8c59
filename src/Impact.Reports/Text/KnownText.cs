using Impact.Core.Claims;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>What a study knows and does not know, for the summary: so short that it fits on one page with the cards, whatever the number of outcomes.</summary>
internal static class KnownText
{
    private const int MostNames = 3;
    private const int MostFindings = 2;
    private const int ManyOutcomes = 5;

    /// <summary>What we know.</summary>
    public static IReadOnlyList<string> Known(ReportModel model)
    {
        string[] found =
        [
            .. Supported(model),
            .. Changed(model, Movement.Better, "een gunstige verandering"),
            .. Changed(model, Movement.Worse, "een ongunstige verandering"),
        ];
        string[] known = [.. found.Length > 0 ? found : SummaryText.Ordered(model).SelectMany(o => o.InWords.Take(1)).Take(2), .. Stayed(model)];
        return known.Length > 0 ? known : ["Er zijn nog geen cijfers die wij kunnen tonen."];
    }

    /// <summary>What we do not know.</summary>
    public static IReadOnlyList<string> Unknown(ReportModel model)
    {
        var open = model.Outcomes.All(o => o.Claim.Level == ClaimLevel.Attributable)
            ? "Of dit zo blijft na de eindmeting, weten wij niet."
            : $"Of ‘{model.Initiative}’ de reden is van wat wij zien, is niet bewezen. {Lottery(model)}".Trim();
        string[] leavers = model.Release.Attrition.Any(a => a.Measured.Count > 0) ? ["Hoe het gaat met mensen die stopten, weten wij niet."] : [];
        return [.. Unsure(model), open, .. leavers];
    }

    private static IEnumerable<string> Supported(ReportModel model)
    {
        var supported = model.Outcomes.Where(o => o.Verdict == Verdict.Supported).ToList();
        var compared = supported.TrueForAll(o => o.IsCounted) ? "dan in andere gemeenten" : "met steun dan zonder";
        return supported.Count <= MostFindings
            ? supported.Select(o => $"{o.Heading}. Dat verschil is groter dan toeval.")
            : supported.GroupBy(o => o.Claim.Movement).OrderBy(g => g.Key).Select(g =>
                $"Bij {Names(model, [.. g])} gaat het {(g.Key == Movement.Better ? "gunstiger" : g.Key == Movement.Worse ? "ongunstiger" : "anders")} {compared}. Dat verschil is groter dan toeval.");
    }

    private static IEnumerable<string> Unsure(ReportModel model)
    {
        var unsure = model.Outcomes.Where(o => o.Verdict == Verdict.Unsure).ToList();
        return (unsure.Count > 1 || (unsure.Count == 1 && model.Outcomes.Count > ManyOutcomes)) && unsure.All(o => o.Claim.Level == ClaimLevel.CannotTell)
            ? [$"Of er iets veranderde bij {Names(model, unsure)}. Wat wij daar zien, kan toeval zijn."]
            : unsure.Take(MostNames).Select(o => $"{o.Heading}. {Why(o)}".TrimEnd());
    }

    private static IEnumerable<string> Changed(ReportModel model, Movement movement, string what)
    {
        var changed = model.Outcomes.Where(o => o.Claim.Level == ClaimLevel.Changed && o.Claim.Movement == movement).ToList();
        var open = !model.Outcomes.Any(o => !o.IsCounted && o.Released.Groups.Any(g => g.Group == Role.Comparison)) ? "Waarom, weten wij niet."
            : "Of dat zonder steun anders is, weten wij niet zeker.";
        return changed.Count == 0 ? [] : [$"Bij {Names(model, changed)} zien wij {what}. {open}"];
    }

    /// <summary>Outcomes by name, or by number when there are many.</summary>
    private static string Names(ReportModel model, List<OutcomeView> outcomes) => outcomes.Count > MostNames
        ? $"{(outcomes.Count == model.Outcomes.Count ? "alle" : $"{Dutch.Whole(outcomes.Count)} van de")} {Dutch.Whole(model.Outcomes.Count)} uitkomsten"
        : Sentence.List([.. outcomes.Select(o => Sentence.Quoted(o.Words.Title))]);

    private static string Why(OutcomeView outcome) =>
        outcome.Claim.Reasons.Count == 0 ? "" : ReasonText.Of(outcome.Claim.Reasons[0]).Long;

    private static string Lottery(ReportModel model) =>
        model.Outcomes.Any(o => o.Claim.Reasons.Contains(ClaimReason.NotRandomised)) ? "Er is niet geloot wie steun kreeg." : "";

    private static IEnumerable<string> Stayed(ReportModel model) =>
        ParticipantText.Heading(model) is var heading && char.IsDigit(heading[0]) ? [$"{heading}."] : [];
}
