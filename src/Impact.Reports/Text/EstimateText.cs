using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>Estimates in words.</summary>
internal static class EstimateText
{
    /// <summary>The estimates that may be shown of what the main one estimates (same groups, same measurement), the main one first.</summary>
    public static IReadOnlyList<ContrastEstimate> Shown(OutcomeView outcome)
    {
        var published = outcome.Released.Estimates.Select(e => e.Match(x => x, _ => (ContrastEstimate?)null)).OfType<ContrastEstimate>().ToList();
        return [.. published.Where(e => e.Contrast == published[0].Contrast)];
    }

    /// <summary>Whether groups are compared; else one group is followed.</summary>
    public static bool IsComparison(ContrastEstimate estimate) =>
        estimate.Groups.Count > 1;

    /// <summary>Name of the calculation for the reader.</summary>
    public static string Name(ContrastEstimate estimate) => (IsComparison(estimate), estimate.AdjustedForBaseline) switch
    {
        (true, true) => "Kijkt ook naar de start",
        (true, false) => "Vergelijkt de verandering",
        _ => "Start en eindmeting vergeleken",
    };

    /// <summary>How the sign must be read.</summary>
    public static string HowToRead(OutcomeView outcome) => outcome.Indicator.Direction == Direction.LowerIsBetter
        ? "Een getal onder nul is gunstig voor mensen met steun."
        : "Een getal boven nul is gunstig voor mensen met steun.";
}
