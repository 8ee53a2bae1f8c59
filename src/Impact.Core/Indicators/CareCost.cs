using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Professional care, valued at reference prices of one year. Valued use, not saved money: less use is not cash for anybody.</summary>
internal static class CareCost
{
    /// <summary>All payers together.</summary>
    public static Indicator Total { get; } = Of("care-cost", "waarde van de gebruikte zorg", "all professional care", _ => true);

    /// <summary>Per payer that the price list names.</summary>
    public static IReadOnlyList<Indicator> PerPayer { get; } =
        [.. UnitPrices.Payers.Select(payer => Of($"care-cost-{payer}", $"waarde van de gebruikte zorg, {DutchName(payer)}", $"professional care that falls under {payer}", p => p.Payer == payer))];

    /// <summary>Value of one row in euro of <see cref="UnitPrices.StudyYear"/>.</summary>
    /// <exception cref="ArgumentException">The care has no price.</exception>
    public static double ValueOf(CareUse care) => care.Quantity * (double)PriceOf(care).InYear(UnitPrices.StudyYear)!.Value;

    /// <summary>Price of one row.</summary>
    /// <exception cref="ArgumentException">The care has no price: such a row is refused on arrival.</exception>
    public static UnitPrice PriceOf(CareUse care) => UnitPrices.Find(care.Care) ?? throw new ArgumentException("Care without a unit price.", nameof(care));

    private static Indicator Of(string id, string name, string what, Func<UnitPrice, bool> counts) => new()
    {
        Id = id,
        Name = name,
        Unit = Unit.Euro,
        Minimum = 0,
        Direction = Direction.LowerIsBetter,
        Numerator = FormattableString.Invariant($"{what} in the quarter of the measurement, quantity × unit price, prices of {UnitPrices.StudyYear} for every quarter"),
        Denominator = "persons followed in a quarter of which the care use was delivered for their group; no rows = 0",
        Source = UnitPrices.Source + "; CBS 83131NED",
        Measure = CareMeasure.Of(care => Sum(care, counts)),
        PerQuarter = CareMeasure.PerQuarter(care => Sum(care, counts)),
    };

    private static double Sum(IReadOnlyList<CareUse> care, Func<UnitPrice, bool> counts) =>
        care.Where(c => c.By == CareProvider.Professional && counts(PriceOf(c))).Sum(ValueOf);

    private static string DutchName(string payer) => payer switch
    {
        "municipality" => "gemeente (Wmo)",
        "zvw" => "zorgverzekering (Zvw)",
        _ => "langdurige zorg (Wlz)",
    };
}
