using Impact.Ingest.Csv;

namespace Impact.Ingest.Datasets;

/// <summary>How a file is read: its encoding, size in bytes, header, dataset and columns.</summary>
internal sealed record FileReading(ReceivedFile File, TextEncoding Encoding, long Bytes, FoundHeader Header, Dataset Dataset, ColumnPlan Plan);
