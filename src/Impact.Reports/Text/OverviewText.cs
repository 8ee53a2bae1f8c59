using Impact.Core.Claims;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>Several outcomes side by side, in words.</summary>
internal static class OverviewText
{
    /// <summary>The finding over some outcomes, from their claims.</summary>
    public static string Heading(IReadOnlyList<OutcomeView> outcomes, bool compared)
    {
        var what = compared ? "verschil tussen de groepen" : "verandering";
        var shown = outcomes
            .Where(o => compared ? o.Verdict == Verdict.Supported : o.Claim.Level >= ClaimLevel.Changed)
            .Select(o => Sentence.Small(o.Words.Title))
            .Distinct()
            .ToList();
        return shown.Count == 0 ? $"Bij deze uitkomsten is geen {what} aangetoond"
            : $"{(shown.Count < outcomes.Count ? "Alleen bij" : "Bij")} {Sentence.List(shown)} is een {what} aangetoond";
    }

    /// <summary>A drawing of one row for who does not see it.</summary>
    public static string Alt(OutcomeView outcome) => $"{outcome.Words.Title}: "
        + Sentence.List([.. EstimateText.Shown(outcome).Select(e => UnitText.WithInterval(outcome.Indicator.Unit, e))]) + ".";
}
