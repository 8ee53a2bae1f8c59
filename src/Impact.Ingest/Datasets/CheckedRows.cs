using System.Globalization;
using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Privacy;

namespace Impact.Ingest.Datasets;

/// <summary>What happens with a row.</summary>
internal enum RowFate
{
    Accepted,
    Rejected,
    Duplicate,
}

/// <summary>Reads and checks the rows of a file one after the other.</summary>
internal sealed class CheckedRows : IDisposable
{
    /// <summary>Most rows in a file. Of each row its key is remembered, in 36 bytes: this keeps the memory bounded.</summary>
    public const int MostRows = 5_000_000;

    // Enough rows to guess the number of all of them by.
    private const int FirstRows = 1_000;

    private readonly FoundHeader header;
    private readonly long bytes;
    private readonly CsvRows rows;
    private readonly RowReader reader;
    private readonly FindingList findings;
    private readonly KeySet keys;
    private readonly TableShape shape;
    private readonly RowBuffer row;
    private readonly (string Label, int Cell, PersonalEvidence Evidence)[] identifiers;
    private int blank;
    private int comments;
    private int above;
    private int read;

    public CheckedRows(FileReading file, FindingList findings)
    {
        (header, bytes, this.findings) = (file.Header, file.Bytes, findings);
        rows = new CsvRows(file.File, file.Encoding, header.Separator);
        reader = new RowReader(file.Dataset, file.Plan);
        keys = new KeySet(file.Dataset);
        shape = new TableShape(header);
        row = new RowBuffer(file.Dataset.Columns.Length);
        identifiers = [.. file.Plan.Columns.Select((column, cell) => (column!.Label, Cell: cell, column.Reader)).Where(column => column.Reader is IdentifierReader or CodeReader or TextReader)
            .Select(column => (column.Label, column.Cell, new PersonalEvidence()))];
    }

    public int Line => rows.Line;

    /// <summary>What happens with the current row.</summary>
    public RowFate Fate { get; private set; }

    /// <summary>Moves to the next row that is not blank; false at the end.</summary>
    public bool Read()
    {
        while (rows.Read())
        {
            if (rows.Line <= header.Line) CountAbove();
            else if (rows.IsBlank) blank++;
            else if (rows.IsComment) comments++;
            else if (read == MostRows)
            {
                findings.Add(new Finding(FindingKinds.TooManyRows, Place.File, Number(MostRows)));
                return false;
            }
            else
            {
                if (++read == FirstRows) keys.Expect((int)Math.Min(MostRows, bytes * FirstRows / rows.Offset));
                Fate = FateOfRow();
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds what is known only when every row has been read.</summary>
    public void Finish()
    {
        findings.AddRange(rows.Faults.Select(fault => new Finding(fault.Kind, new Place(fault.Line, header.LabelOf(fault.Cell)))));
        findings.AddRange(identifiers.SelectMany(column => column.Evidence.Kinds.Select(kind => new Finding(kind, new Place(null, column.Label)))));
        if (above > 0) findings.Add(new Finding(FindingKinds.RowsAboveHeader, new Place(1, null), Number(above)));
        if (comments > 0) findings.Add(new Finding(FindingKinds.RowsComment, Place.File, Number(comments)));
        if (blank > 0) findings.Add(new Finding(FindingKinds.RowsBlank, Place.File, Number(blank)));
    }

    public void Dispose() => rows.Dispose();

    private void CountAbove()
    {
        if (rows.Line < header.Line && !rows.IsBlank && !FoundHeader.IsSeparatorLine(rows[0])) above++;
    }

    private RowFate FateOfRow()
    {
        if (rows.IsBroken) return RowFate.Rejected;
        foreach (var (_, cell, evidence) in identifiers) evidence.Add(rows[cell]);
        var before = findings.Count;
        findings.AddRange(shape.FaultsOf(rows));
        if (findings.Count > before) return RowFate.Rejected;
        if (!reader.Read(rows, row, findings)) return RowFate.Rejected;
        if (keys.Add(row, rows.Line) is not { } fault) return RowFate.Accepted;
        findings.Add(new Finding(fault.Kind, new Place(rows.Line, null), fault.Detail));
        return RowFate.Duplicate;
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
