using System.Text.Json;

namespace Impact.Core.Indicators;

/// <summary>What one unit of care is worth to society: a reference price, not what anybody was charged.</summary>
/// <param name="Code">Code as in the column <c>care</c> of care_use, for example <c>homecare_guidance_hour</c>.</param>
/// <param name="Unit">What is counted: hour, consult, visit, day …</param>
/// <param name="Price">Euro per unit in <see cref="UnitPrices.PriceYear"/>.</param>
/// <param name="Name">Dutch name.</param>
/// <param name="Payer">municipality, zvw or wlz where the law makes it clear; else null.</param>
public sealed record UnitPrice(string Code, string Unit, decimal Price, string Name, string? Payer = null)
{
    /// <summary>Whether the unit is an hour.</summary>
    public bool IsHour => Unit == "hour";

    /// <summary>Euro per unit in another year, to the cent; null when that year has no index number.</summary>
    public decimal? InYear(int year) =>
        ConsumerPrices.Factor(UnitPrices.PriceYear, year) is { } factor ? Math.Round(Price * factor, 2, MidpointRounding.AwayFromZero) : null;
}

/// <summary>The unit prices of the Dutch costing manual.</summary>
/// <remarks><c>prices/unit-prices-2022.json</c>. Another edition is another series: never in one trend with this one.</remarks>
public static class UnitPrices
{
    private static readonly PriceFile File = Embedded.Json("prices/unit-prices-2022.json").Deserialize<PriceFile>(Embedded.Options)!;

    /// <summary>Year of the prices as published.</summary>
    public static int PriceYear => File.PriceYear;

    /// <summary>Year to which the indicators index the prices: the last with an index number. The same for all quarters of a study, so that only use can change.</summary>
    public static int StudyYear => ConsumerPrices.LatestYear;

    /// <summary>A quarter times this is a year, when only the quarter was measured; call the result annualised.</summary>
    public const int QuartersInYear = 4;

    /// <summary>Where the prices come from.</summary>
    public static string Source => File.Source.Citation;

    /// <summary>Every price, in the order of the manual.</summary>
    public static IReadOnlyList<UnitPrice> All => File.Prices;

    /// <summary>Prices of the manual for what is no care: lost work and own travel. No code of care_use, and in no indicator; for an analyst who values these apart.</summary>
    public static IReadOnlyList<UnitPrice> NoCare => File.NoCare;

    /// <summary>Payers that the prices name, once each.</summary>
    public static IReadOnlyList<string> Payers { get; } = [.. All.Select(p => p.Payer).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, UnitPrice> ByCode = All.ToDictionary(p => p.Code);

    /// <summary>The price of a code; null when the code is not in the list.</summary>
    public static UnitPrice? Find(string code) => ByCode.GetValueOrDefault(code);

    private sealed record PriceFile(int PriceYear, PriceSource Source, IReadOnlyList<UnitPrice> Prices, IReadOnlyList<UnitPrice> NoCare);

    private sealed record PriceSource(string Citation);
}
