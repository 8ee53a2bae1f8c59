using System.Globalization;
using System.Text;
using Impact.Core.Findings;
using Impact.Ingest.Csv;

namespace Impact.Ingest.Corrections;

/// <summary>
/// The sender's own rows that failed, with what is wrong and what to do beside them. It holds what the sender wrote, names and all, so it is written only where the sender asks,
/// and nothing of it is kept.
/// </summary>
internal static class CorrectionFile
{
    /// <summary>Whether rows failed one by one. A file that is wrong as a whole is mended as a whole.</summary>
    public static bool IsUseful(FileCheck check) => LinesAtFault(check).Any()
        && check.Findings.All(finding => finding.Kind.Severity != Severity.Refusal || finding.Kind == FindingKinds.FileWithoutGoodRows);

    /// <summary>Writes the rows that failed: same columns, same separator, as UTF-8 with a mark, which a spreadsheet reads.</summary>
    /// <param name="file">The file that was checked.</param>
    /// <param name="check">What was found, by the check and by the store.</param>
    /// <param name="target">Where to.</param>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    /// <returns>Number of rows.</returns>
    public static int Write(CheckedFile file, FileCheck check, Stream target, string language)
    {
        var reading = file.Reading ?? throw new ArgumentException("A file that is no table has no rows to mend.", nameof(file));
        var faults = LinesAtFault(check).ToLookup(finding => finding.Place.Line!.Value);
        using var rows = new CsvRows(reading.File, reading.Encoding, reading.Header.Separator);
        using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = CsvLine.End };
        text.WriteLine(CsvLine.Of([.. CorrectionColumns.Names, .. reading.Header.Names.Select(HarmlessCell.Make)], reading.Header.Separator));
        var written = 0;
        while (rows.Read())
        {
            if (rows.Line <= reading.Header.Line || !faults.Contains(rows.Line)) continue;
            var line = file.Mended is { } mended ? mended.Lines[rows.Line] : rows.Line;
            var cells = Enumerable.Range(0, rows.Count).Select(cell => HarmlessCell.Make(Encoding.UTF8.GetString(rows[cell])));
            text.WriteLine(CsvLine.Of([.. Words(line, [.. faults[rows.Line]], language), .. cells], reading.Header.Separator));
            written++;
        }

        return written;
    }

    private static IEnumerable<Finding> LinesAtFault(FileCheck check) =>
        check.Findings.Where(finding => finding.Kind.Severity == Severity.Error && finding.Place.Line is not null);

    private static IEnumerable<string> Words(int line, IReadOnlyList<Finding> faults, string language)
    {
        var sentences = faults.Select(fault => (fault.Place.Column, Words: fault.Sentence(language))).ToList();
        return
        [
            line.ToString(CultureInfo.InvariantCulture),
            HarmlessCell.Make(string.Join(" ", sentences.Select(fault => InColumn(fault.Column, fault.Words.Message)))),
            HarmlessCell.Make(string.Join(" ", sentences.Select(fault => InColumn(fault.Column, fault.Words.Advice)))),
        ];
    }

    private static string InColumn(string? column, string sentence) => column is null ? sentence : $"{column}: {sentence}";
}
