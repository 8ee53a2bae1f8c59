using Impact.Ingest.Csv;

namespace Impact.Ingest.Datasets;

/// <summary>How a file is read: its encoding, header, dataset and columns.</summary>
internal sealed record FileReading(ReceivedFile File, TextEncoding Encoding, FoundHeader Header, Dataset Dataset, ColumnPlan Plan)
{
    /// <summary>Number of rows whose keys are held in memory; those of more rows go to a temporary file.</summary>
    public int KeysInMemory { get; init; } = KeySet.Room;
}
