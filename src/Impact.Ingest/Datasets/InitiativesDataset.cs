namespace Impact.Ingest.Datasets;

/// <summary>Initiatives, one row each.</summary>
internal static class InitiativesDataset
{
    public static Dataset Definition { get; } = new("initiatives") { Row = typeof(InitiativeRow), Rules = [RowRules.NotBefore("start_date", "end_date")] };
}

/// <summary>A stored initiative.</summary>
internal sealed class InitiativeRow
{
    public string Initiative { get; set; } = "";

    public string Name { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Municipality { get; set; } = "";

    public string? Neighbourhoods { get; set; }

    public string StartDate { get; set; } = "";

    public string? EndDate { get; set; }
}
