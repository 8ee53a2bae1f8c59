using System.Buffers;
using System.Globalization;
using System.Text;
using Impact.Core.Findings;
using Impact.Ingest.Datasets;

namespace Impact.Ingest.Csv;

/// <summary>A CSV file of any kind, row by row: for tables that no schema describes.</summary>
/// <remarks>Nothing of it is stored. Decimal commas become points in a file with semicolons, as spreadsheets in Dutch write it.</remarks>
internal sealed class OpenTable : IDisposable
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("+-0123456789,eE"u8);
    private readonly CsvRows rows;
    private readonly FoundHeader header;
    private Finding? surplus;

    private OpenTable(CsvRows rows, FoundHeader header) => (this.rows, this.header) = (rows, header);

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Header => header.Names;

    /// <summary>Line of the current row, the header is not a row.</summary>
    public int Line => rows.Line;

    /// <summary>Why the file cannot be read on; null while it can.</summary>
    public Finding? Fault => surplus ?? rows.Faults.Select(fault => new Finding(fault.Kind, new Place(fault.Line, null))).FirstOrDefault();

    /// <summary>Opens a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="fault">Why it is no table; null when it is one.</param>
    /// <returns>The table; null when there is a fault.</returns>
    public static OpenTable? TryOpen(string path, out Finding? fault)
    {
        var file = ReceivedFile.At(path);
        var scan = FileScan.Of(file);
        fault = scan.Fault;
        if (fault is not null) return null;
        var header = FoundHeader.InFirstLine(file, scan.Encoding!.Value);
        if (header is null) fault = new Finding(FindingKinds.FileEmpty, Place.File);
        return header is null ? null : new OpenTable(new CsvRows(file, scan.Encoding.Value, header.Separator), header);
    }

    /// <summary>Moves to the next row that is not blank; false at the end or at a fault.</summary>
    public bool Read()
    {
        while (rows.Read())
            if (rows.Line > header.Line && !rows.IsBlank) return rows.Faults.Count == 0 && HasFewEnoughCells();
        return false;
    }

    /// <summary>Text of a cell of the current row, blanks around it taken off.</summary>
    public string this[int cell]
    {
        get
        {
            var text = cell < rows.Count ? rows[cell].Trim(" \t"u8) : default;
            return header.Separator == ';' && IsDecimal(text) ? Encoding.UTF8.GetString(text).Replace(',', '.') : Encoding.UTF8.GetString(text);
        }
    }

    /// <summary>More cells than the header are the sign of a separator within a number: every cell after it would be read for its neighbour.</summary>
    private bool HasFewEnoughCells()
    {
        if (rows.Count > header.Names.Count && !rows.IsBlankFrom(header.Names.Count))
            surplus = new Finding(FindingKinds.CellCount, new Place(rows.Line, null), string.Create(CultureInfo.InvariantCulture, $"{rows.Count} / {header.Names.Count}"));
        return surplus is null;
    }

    public void Dispose() => rows.Dispose();

    private static bool IsDecimal(ReadOnlySpan<byte> text) => text.Contains((byte)',') && text.IndexOfAnyExcept(Digits) < 0 && text.Count((byte)',') == 1;
}
