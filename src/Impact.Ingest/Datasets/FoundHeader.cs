using System.Text;
using CsvHelper;
using Impact.Ingest.Csv;

namespace Impact.Ingest.Datasets;

/// <summary>The header of a file: which separator, which line, which names, and the dataset they fit best.</summary>
/// <param name="Separator"><c>,</c>, <c>;</c> or a tab.</param>
/// <param name="Line">Line of the header in the file.</param>
/// <param name="Names">Column names as written.</param>
/// <param name="Dataset">The dataset that was named, or the one that fits best; null when none does.</param>
internal sealed record FoundHeader(char Separator, int Line, IReadOnlyList<string> Names, Dataset? Dataset)
{
    private const int HeadBytes = 1 << 16;
    private const int MostLinesAbove = 20;
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The decimal mark that goes with the separator; null beside tabs.</summary>
    public char? DecimalMark => Separator switch { ';' => ',', ',' => '.', _ => null };

    /// <summary>Looks for the line, under each separator, that fits the dataset best; null when the file holds nothing but blanks.</summary>
    /// <param name="tables">The first lines of the file, cut by each separator.</param>
    /// <param name="named">The dataset the sender named; null to try them all.</param>
    public static FoundHeader? In(IReadOnlyList<IReadOnlyList<FoundHeader>> tables, Dataset? named)
    {
        var lines = tables.SelectMany(table => table).ToList();
        if (lines.Count == 0) return null;
        var datasets = named is null ? Datasets.All : [named];
        var best = lines.SelectMany(line => datasets.Select(dataset => (Line: line, Dataset: dataset, Fit: Recognition.Fit(dataset, line.Names))))
            .MaxBy(candidate => candidate.Fit);
        return best.Fit > 0 ? best.Line with { Dataset = best.Dataset } : FirstLine(lines) with { Dataset = named };
    }

    /// <summary>The first lines of a file that are not blank, cut by each separator.</summary>
    public static IReadOnlyList<IReadOnlyList<FoundHeader>> FirstLines(ReceivedFile file, TextEncoding encoding)
    {
        var head = HeadOf(file, encoding);
        return [.. Separators.Select(separator => LinesOf(head, separator))];
    }

    /// <summary>Takes the first line that is not blank as header, for a table that no schema describes; null when there is none.</summary>
    public static FoundHeader? InFirstLine(ReceivedFile file, TextEncoding encoding)
    {
        var head = HeadOf(file, encoding);
        return Separators.Select(separator => LinesOf(head, separator).FirstOrDefault()).OfType<FoundHeader>().MaxBy(line => line.Names.Count);
    }

    /// <summary>Name of the column of a cell for findings; null when there is no such column.</summary>
    public string? LabelOf(int? cell) => cell is { } number && number < Names.Count ? ColumnName.Safe(Names[number], number, headerIsKnown: Dataset is not null) : null;

    private static byte[] HeadOf(ReceivedFile file, TextEncoding encoding)
    {
        using var stream = file.OpenUtf8(encoding);
        var head = new byte[HeadBytes];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static List<FoundHeader> LinesOf(byte[] head, char separator)
    {
        using var reader = CsvReader.Create(head, CsvRows.Options(separator));
        var lines = new List<FoundHeader>();
        while (lines.Count < MostLinesAbove && reader.Read())
        {
            if (IsSeparatorLine(reader.GetSpan(0))) continue;
            var names = Enumerable.Range(0, Math.Min(reader.FieldCount, ColumnPlan.MostColumns + 1)).Select(reader.GetString).ToList();
            if (!names.TrueForAll(string.IsNullOrWhiteSpace)) lines.Add(new FoundHeader(separator, (int)reader.LineNumber, names, null));
        }

        return lines;
    }

    /// <summary>Excel's own first line <c>sep=;</c> is no row.</summary>
    internal static bool IsSeparatorLine(ReadOnlySpan<byte> firstCell) => firstCell.Length is 4 or 5 && Ascii.EqualsIgnoreCase(firstCell[..4], "sep="u8);

    // No name is known. The separator that cuts the most lines into equally many cells (one cell is no cut); the first line that is filled like most lines, so that a
    // title above it is no header.
    private static FoundHeader FirstLine(List<FoundHeader> lines)
    {
        var tables = lines.GroupBy(line => line.Separator).Select(table => (Lines: table, Usual: UsualWidth(table))).ToList();
        var best = tables.OrderByDescending(table => table.Usual.Cells > 1).ThenByDescending(table => table.Usual.Lines).ThenByDescending(table => table.Usual.Cells).First();
        return best.Lines.First(line => 2 * line.Filled > best.Usual.Cells);
    }

    private static (int Cells, int Lines) UsualWidth(IEnumerable<FoundHeader> lines) =>
        lines.GroupBy(line => line.Filled).Select(group => (Cells: group.Key, Lines: group.Count())).OrderByDescending(width => width.Lines).ThenByDescending(width => width.Cells).First();

    private int Filled => Names.Count(name => !string.IsNullOrWhiteSpace(name));
}
