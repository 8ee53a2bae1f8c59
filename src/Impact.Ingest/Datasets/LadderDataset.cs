using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Rungs on the participation ladder, one row per person and day.</summary>
internal static class LadderDataset
{
    public static Dataset Definition { get; } = new("ladder") { Row = typeof(LadderRow), Moment = "date" };

    public static RungRating ToRung(LadderRow row) =>
        new(new ParticipantId(row.Participant), StoredText.Date(row.Date), checked((int)row.Rung), StoredText.CodeOrNull<Rater>(row.Rater));
}

/// <summary>A stored rung.</summary>
internal sealed class LadderRow
{
    public string Participant { get; set; } = "";

    public string Initiative { get; set; } = "";

    public string Date { get; set; } = "";

    public long Rung { get; set; }

    public string? Rater { get; set; }
}
