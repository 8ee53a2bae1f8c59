using static Impact.Core.Instruments.Instruments;

namespace Impact.Core.Indicators;

/// <summary>Self-reliance per domain of the matrix of 13 domains. There is no total.</summary>
internal static class SelfReliance
{
    /// <summary>Level from which somebody is self-reliant enough.</summary>
    private const double Enough = 4;

    /// <summary>Share of persons at level 4 or 5, one indicator a domain.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        .. Zrm13.Scoring.Subscales.Select(part => ScaleIndicators.ShareOfPart(Zrm13, $"self-reliance-{part.Id}-share", part, Enough) with
        {
            Name = "zelfredzaam: " + part.Title.ToLowerInvariant(),
            Denominator = "persons rated on the domain",
        }),
    ];
}
