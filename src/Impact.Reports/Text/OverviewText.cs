using Impact.Core.Claims;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>All outcomes side by side, in words.</summary>
internal static class OverviewText
{
    /// <summary>The finding: where the whole interval lies on one side.</summary>
    public static string Heading(ReportModel model)
    {
        var sure = model.Outcomes
            .Where(o => o.Claim.Level is ClaimLevel.Changed or ClaimLevel.Differs or ClaimLevel.Attributable)
            .Select(o => Sentence.Small(o.Words.Title))
            .Distinct()
            .ToList();
        return sure.Count == 0
            ? "Bij geen uitkomst ligt de hele marge aan één kant van nul"
            : $"Bij {Sentence.List(sure)} ligt de hele marge aan één kant van nul";
    }

    /// <summary>A drawing of one row for who does not see it.</summary>
    public static string Alt(OutcomeView outcome) => $"{outcome.Words.Title}: " + Sentence.List([.. EstimateText.Shown(outcome).Select(e =>
        $"{UnitText.Change(outcome.Indicator.Unit, e)}, marge {UnitText.ChangeInterval(outcome.Indicator.Unit, e)}")]) + ".";
}
