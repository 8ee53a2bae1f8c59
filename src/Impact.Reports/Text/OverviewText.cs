using Impact.Core.Claims;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>Several outcomes side by side, in words.</summary>
internal static class OverviewText
{
    /// <summary>More names than this do not fit in a heading.</summary>
    private const int MostNames = 2;

    /// <summary>The heading of the table of all outcomes; another one when the chapter before it already told the finding about all of them.</summary>
    public static string Heading(ReportModel model) => model.About(Topic.Other).Count == model.Outcomes.Count
        ? $"Zo groot {(model.HasComparison ? "zijn de verschillen" : "zijn de veranderingen")}, met hun marge"
        : Heading(model.Outcomes, model.HasComparison);

    /// <summary>The finding over some outcomes, from their claims.</summary>
    public static string Heading(IReadOnlyList<OutcomeView> outcomes, bool compared)
    {
        var what = compared ? "verschil tussen de groepen" : "verandering";
        var shown = outcomes
            .Where(o => compared ? o.Verdict == Verdict.Supported : o.Claim.Level >= ClaimLevel.Changed)
            .Select(o => Sentence.Quoted(o.Words.Title))
            .Distinct()
            .ToList();
        return shown.Count == 0 ? $"Bij deze uitkomsten is geen {what} aangetoond"
            : shown.Count > MostNames ? $"Bij {(shown.Count == outcomes.Count ? "alle" : $"{Dutch.Whole(shown.Count)} van de")} {Dutch.Whole(outcomes.Count)} uitkomsten is een {what} aangetoond"
            : $"{(shown.Count < outcomes.Count ? "Alleen bij" : "Bij")} {Sentence.List(shown)} is een {what} aangetoond";
    }

    /// <summary>A drawing of one row for who does not see it.</summary>
    public static string Alt(OutcomeView outcome) => $"{outcome.Words.Title}: "
        + Sentence.List([.. EstimateText.Shown(outcome).Select(e => UnitText.WithInterval(outcome.Indicator.Unit, e))]) + ".";
}
