using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Ties between persons or organisations, one row per tie and day.</summary>
internal static class TiesDataset
{
    public static Dataset Definition { get; } = new("ties") { Row = typeof(TieRow), Moment = "date" };

    public static Tie ToTie(TieRow row) =>
        new(StoredText.Date(row.Date), new ParticipantId(row.From), row.FromKind, new ParticipantId(row.To), row.ToKind, row.Kind);
}

/// <summary>A stored tie.</summary>
internal sealed class TieRow
{
    public string Date { get; set; } = "";

    public string From { get; set; } = "";

    public string FromKind { get; set; } = "";

    public string To { get; set; } = "";

    public string ToKind { get; set; } = "";

    public string Kind { get; set; } = "";

    public string? Initiative { get; set; }
}
