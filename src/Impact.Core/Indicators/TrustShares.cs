using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Trust in people, in the municipality and in professionals: questions that stand alone.</summary>
internal static class TrustShares
{
    /// <summary>Share that trusts, per question; <c>trust</c> is trust in other people.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
        [.. Trust.Scoring.Subscales.Select(part => ScaleIndicators.ShareOfPart(Trust, part.Id == "people" ? "trust" : "trust-" + part.Id, part, part.Cutoffs[1].From))];
}
