using Impact.Core.Claims;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>What the reader can do next quarter, from the reasons that hold the claims back.</summary>
internal static class NextSteps
{
    private const int Most = 4;
    private const int ManyOutcomes = 5;

    /// <summary>At most four steps: measuring on, then the reasons that hold back the most outcomes.</summary>
    public static IReadOnlyList<string> Of(ReportModel model)
    {
        var helps = model.Outcomes
            .SelectMany(o => o.Claim.Reasons.Distinct())
            .GroupBy(r => r)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key is ClaimReason.ChangeIntervalContainsZero or ClaimReason.DifferenceIntervalContainsZero && model.Outcomes.All(o => o.IsCounted)
                ? "Tel langer door. Dan wordt de marge smaller."
                : ReasonText.Of(g.Key).Next)
            .OfType<string>()
            .Distinct();
        return [model.Outcomes.All(o => o.IsCounted) ? "Blijf tellen, elke keer op dezelfde manier." : "Blijf meten: dezelfde mensen, dezelfde vragen.", .. helps.Take(model.Outcomes.Count > ManyOutcomes ? Most - 2 : Most - 1)];
    }
}
