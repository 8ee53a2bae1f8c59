using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Decisions on hours of care, also in quarters in which nothing was used.</summary>
internal static class Entitlements
{
    /// <summary>Two rows of one decision lie at most so many quarters apart: a year.</summary>
    private const int QuartersApart = 4;

    /// <summary>Whether a row tells of a decision in hours.</summary>
    public static bool IsDecision(CareUse care) => care.Entitled > 0 && CareCost.PriceOf(care).IsHour;

    /// <summary>
    /// The care use with a row of zero for every quarter between two quarters with a decision for the same care, at most a year apart: the decision went on, and who used
    /// nothing is often not sent. After the last row nobody knows whether it went on.
    /// </summary>
    public static AnalysisDataset Filled(AnalysisDataset dataset) => dataset with
    {
        CareUse = [.. dataset.CareUse, .. dataset.CareUse.Where(IsDecision).GroupBy(c => (c.Participant, c.Care, c.By)).SelectMany(Between)],
    };

    /// <summary>Whether nobody sent a row of a decision of which nothing was used: then it is not known whether such persons are left out, and the share may look higher than it is.</summary>
    public static bool AreOnlyUsed(AnalysisDataset dataset) => dataset.CareUse.Any(IsDecision) && !dataset.CareUse.Any(c => IsDecision(c) && c.Quantity == 0);

    private static IEnumerable<CareUse> Between(IEnumerable<CareUse> decision)
    {
        CareUse[] rows = [.. decision.OrderBy(c => c.Quarter)];
        return from pair in rows.Zip(rows.Skip(1))
               let apart = pair.First.Quarter.QuartersUntil(pair.Second.Quarter)
               where apart <= QuartersApart
               from later in Enumerable.Range(1, Math.Max(0, apart - 1))
               select pair.First with { Quarter = pair.First.Quarter.PlusQuarters(later), Quantity = 0 };
    }
}
