using System.Globalization;
using System.Text;
using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;

namespace Impact.Ingest.Corrections;

/// <summary>A correction file that comes back: the sender's own file again, and for each row the line where it stood when it was first sent.</summary>
/// <param name="Received">The bytes as received.</param>
/// <param name="Plain">The same rows on the same lines, without the three columns and with the cells as the sender wrote them.</param>
/// <param name="Lines">Line in this file → line in the file as first sent.</param>
/// <param name="Faults">Why the rows cannot be put back in their place.</param>
internal sealed record MendedFile(ReceivedFile Received, ReceivedFile Plain, IReadOnlyDictionary<int, int> Lines, IReadOnlyList<Finding> Faults)
{
    /// <summary>Reads a file as a correction file; null when it is none.</summary>
    public static MendedFile? In(ReceivedFile file, TextEncoding encoding, FoundHeader header)
    {
        if (CorrectionColumns.In(header.Names) is not { } columns) return null;
        var (lines, faults) = LinesOf(file, encoding, header, columns);
        return new MendedFile(file, new ReceivedFile(file.Name, () => new PieceStream(Rewritten(file, encoding, header, columns))) { SkipsPersonal = file.SkipsPersonal }, lines, faults);
    }

    private static (Dictionary<int, int> Lines, List<Finding> Faults) LinesOf(ReceivedFile file, TextEncoding encoding, FoundHeader header, CorrectionColumns columns)
    {
        using var rows = new CsvRows(file, encoding, header.Separator);
        var (lines, seen, faults) = (new Dictionary<int, int>(), new HashSet<int>(), new List<Finding>());
        while (rows.Read())
        {
            if (rows.Line <= header.Line || rows.IsBlank || rows.IsComment || rows.IsBroken) continue;
            if (Number(rows, columns.Line) is not { } line) faults.Add(At(FindingKinds.CorrectionLineWrong, rows.Line));
            else if (!seen.Add(line)) faults.Add(At(FindingKinds.CorrectionLineTwice, rows.Line, line.ToString(CultureInfo.InvariantCulture)));
            else lines[rows.Line] = line;
        }

        faults.AddRange(rows.Faults.Select(fault => new Finding(fault.Kind, new Place(fault.Line, header.LabelOf(fault.Cell)))));
        return (lines, faults);
    }

    private static Finding At(FindingKind kind, int line, string? detail = null) => new(kind, new Place(line, CorrectionColumns.LineName), detail);

    private static int? Number(CsvRows rows, int cell) =>
        cell < rows.Count && int.TryParse(rows[cell].Trim(" "u8), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    // Above the header nothing is taken away: a title has no columns.
    private static IEnumerable<ReadOnlyMemory<byte>> Rewritten(ReceivedFile file, TextEncoding encoding, FoundHeader header, CorrectionColumns columns)
    {
        using var rows = new CsvRows(file, encoding, header.Separator);
        while (rows.Read())
        {
            var isTable = rows.Line >= header.Line && !rows.IsComment && rows.Count > 1;
            var cells = Enumerable.Range(0, rows.Count).Where(cell => !isTable || !columns.Holds(cell)).Select(cell => HarmlessCell.Undo(Encoding.UTF8.GetString(rows[cell])));
            yield return Encoding.UTF8.GetBytes(CsvLine.Of(cells, header.Separator) + "\n");
        }
    }
}
