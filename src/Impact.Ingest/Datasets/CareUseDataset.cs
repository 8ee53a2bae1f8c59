using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Care used, one row per person, quarter, kind of care and provider.</summary>
internal static class CareUseDataset
{
    /// <summary>Care that can be valued, with its Dutch name: a row of other care would silently be worth nothing.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> PricedCare { get; } =
        UnitPrices.All.ToDictionary(price => price.Code, price => (IReadOnlyList<string>)[price.Name]);

    public static Dataset Definition { get; } = new("care_use") { Row = typeof(CareUseRow), Moment = "quarter", Rules = [HourRules.OfCare] };

    public static CareUse ToCareUse(CareUseRow row) => new()
    {
        Participant = new ParticipantId(row.Participant),
        Quarter = StoredText.Quarter(row.Quarter),
        Care = row.Care,
        By = Enum.Parse<CareProvider>(row.By, ignoreCase: true),
        Quantity = row.Quantity,
        Entitled = row.Entitled,
        OrganisationRole = row.OrganisationRole,
    };
}

/// <summary>A stored row of care use.</summary>
internal sealed class CareUseRow
{
    public string Participant { get; set; } = "";

    public string Initiative { get; set; } = "";

    public string Quarter { get; set; } = "";

    public string Care { get; set; } = "";

    public string By { get; set; } = "";

    public double Quantity { get; set; }

    public double? Entitled { get; set; }

    public string? OrganisationRole { get; set; }
}
