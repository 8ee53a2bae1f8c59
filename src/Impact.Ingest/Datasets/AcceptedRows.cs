using Impact.Ingest.Csv;

namespace Impact.Ingest.Datasets;

/// <summary>Reads the accepted rows of a checked file once more, to store them.</summary>
/// <param name="file">How the file is read.</param>
/// <param name="leftOut">Lines of the rows that were not accepted.</param>
internal sealed class AcceptedRows(FileReading file, LineSet leftOut) : IDisposable
{
    private readonly CsvRows rows = new(file.File, file.Encoding, file.Header.Separator);
    private readonly RowReader reader = new(file.Dataset, file.Plan);
    private readonly FindingList known = new();

    /// <summary>The current row.</summary>
    public RowBuffer Row { get; } = new(file.Dataset.Columns.Length);

    public int Line => rows.Line;

    /// <summary>Moves to the next accepted row; false at the end.</summary>
    public bool Read()
    {
        while (rows.Read())
            if (rows.Line > file.Header.Line && !rows.IsBlank && !rows.IsComment && !leftOut.Contains(rows.Line) && reader.Read(rows, Row, known)) return true;
        return false;
    }

    public void Dispose() => rows.Dispose();
}
