using System.Text.Json;

namespace Impact.Core.Indicators;

/// <summary>Consumer price index of the Netherlands, year averages, 2015 = 100.</summary>
/// <remarks>CBS table 83131NED, in <c>prices/cpi-83131NED.json</c>.</remarks>
public static class ConsumerPrices
{
    private static readonly Dictionary<int, decimal> Index = Embedded.Json("prices/cpi-83131NED.json").GetProperty("index").Deserialize<Dictionary<int, decimal>>()!;

    /// <summary>Last year with an index number.</summary>
    public static int LatestYear { get; } = Index.Keys.Max();

    /// <summary>What a price of one year is multiplied by to be a price of another year.</summary>
    /// <param name="from">Year of the price.</param>
    /// <param name="to">Year asked.</param>
    /// <returns>Ratio of the two index numbers to three decimals, as factors are published; null when a year has no index number. Never a chain of rounded year factors.</returns>
    public static decimal? Factor(int from, int to) =>
        Index.TryGetValue(from, out var before) && Index.TryGetValue(to, out var after)
            ? Math.Round(after / before, 3, MidpointRounding.AwayFromZero)
            : null;
}
