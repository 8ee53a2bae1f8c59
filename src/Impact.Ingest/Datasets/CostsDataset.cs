using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Costs of an initiative, one row per quarter, kind of amount and payer.</summary>
internal static class CostsDataset
{
    public static Dataset Definition { get; } = new("costs") { Row = typeof(CostRow), Moment = "quarter" };

    public static Cost ToCost(CostRow row) => new()
    {
        Quarter = StoredText.Quarter(row.Quarter),
        Kind = row.Kind,
        Payer = row.Payer,
        Amount = row.AmountEur / 100m,
    };
}

/// <summary>A stored amount.</summary>
internal sealed class CostRow
{
    public string Initiative { get; set; } = "";

    public string Quarter { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Payer { get; set; } = "";

    /// <summary>Cents.</summary>
    public long AmountEur { get; set; }
}
