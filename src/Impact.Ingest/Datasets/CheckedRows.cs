using System.Globalization;
using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Privacy;

namespace Impact.Ingest.Datasets;

/// <summary>Reads and checks the rows of a file one after the other.</summary>
internal sealed class CheckedRows : IDisposable
{
    /// <summary>Most rows in a file. Of each row 24 bytes are remembered, on disk when there are many: this keeps that file bounded.</summary>
    public const int MostRows = 5_000_000;

    private readonly FoundHeader header;
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
    private bool hasTooMany;

    public CheckedRows(FileReading file, FindingList findings)
    {
        (header, this.findings) = (file.Header, findings);
        rows = new CsvRows(file.File, file.Encoding, header.Separator);
        reader = new RowReader(file.Dataset, file.Plan);
        keys = new KeySet(file.Dataset, file.KeysInMemory);
        shape = new TableShape(header);
        row = new RowBuffer(file.Dataset.Columns.Length);
        identifiers = [.. file.Plan.Columns.Select((column, cell) => (column!.Label, Cell: cell, column.Reader)).Where(column => column.Reader is IdentifierReader or CodeReader or TextReader)
            .Select(column => (column.Label, column.Cell, new PersonalEvidence(IsOfCodes(file.Dataset, file.Plan.Columns[column.Cell]!))))];
    }

    public int Line => rows.Line;

    /// <summary>Whether the current row is right by itself; whether it repeats another row is known at the end.</summary>
    public bool IsGood { get; private set; }

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
                hasTooMany = true;
                return false;
            }
            else
            {
                read++;
                IsGood = IsRowGood();
                if (IsGood) keys.Add(row, rows.Line);
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds what is known only when every row has been read.</summary>
    /// <param name="repeats">Gets the lines of the rows that repeat the key of an earlier one.</param>
    public void Finish(LineSet repeats)
    {
        findings.AddBetween(keys.Repeats().Select(repeat =>
        {
            repeats.Add(repeat.Place.Line!.Value);
            return repeat;
        }));
        if (hasTooMany) findings.Add(new Finding(FindingKinds.TooManyRows, Place.File, Number(MostRows)));
        findings.AddRange(rows.Faults.Select(fault => new Finding(fault.Kind, new Place(fault.Line, header.LabelOf(fault.Cell)))));
        findings.AddRange(identifiers.SelectMany(column => column.Evidence.Kinds.Select(kind => new Finding(kind, new Place(null, column.Label)))));
        if (above > 0) findings.Add(new Finding(FindingKinds.RowsAboveHeader, new Place(1, null), Number(above)));
        if (comments > 0) findings.Add(new Finding(FindingKinds.RowsComment, Place.File, Number(comments)));
        if (blank > 0) findings.Add(new Finding(FindingKinds.RowsBlank, Place.File, Number(blank)));
    }

    public void Dispose()
    {
        rows.Dispose();
        keys.Dispose();
    }

    private void CountAbove()
    {
        if (rows.Line < header.Line && !rows.IsBlank && !FoundHeader.IsSeparatorLine(rows[0])) above++;
    }

    private bool IsRowGood()
    {
        if (rows.IsBroken) return false;
        foreach (var (_, cell, evidence) in identifiers) evidence.Add(rows[cell]);
        var before = findings.Count;
        foreach (var fault in shape.FaultsOf(rows)) findings.Add(fault);
        return findings.Count == before && reader.Read(rows, row, findings);
    }

    // In a file about persons, and not what tells its rows apart: there each row has its own code.
    private static bool IsOfCodes(Dataset dataset, BoundColumn column) =>
        column.Reader is CodeReader && !dataset.Schema.PrimaryKey.Contains(dataset.Columns[column.Column]) && dataset.Schema.Fields.Any(field => field.Identifier == "person");

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
