using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Ingest.Csv;

namespace Impact.Tests.CsvFiles;

/// <summary>Genuine files from public repositories, none with our columns. What can be read fails on its columns alone; what cannot, on its bytes or its shape.</summary>
public sealed class MessyFilesTests
{
    private static readonly FindingKind[] Unreadable =
    [
        FindingKinds.FileEmpty, FindingKinds.FileWithoutRows, FindingKinds.FileNotCsv, FindingKinds.FileEncodingUnknown, FindingKinds.FileEncodingInvalid,
        FindingKinds.QuoteUnclosed, FindingKinds.QuoteStray, FindingKinds.RecordTooLong, FindingKinds.CellCount, FindingKinds.ColumnTwice, FindingKinds.ColumnWithoutName,
    ];

    // A header without names; one column with an empty row; exports of survey tools with several header rows; cross tables and wrong numbers, seen only when the columns
    // are known.
    private static readonly string[] JudgedOtherwise =
    [
        "survey/qualtrics_sidebyside_insights_3hdr.csv", "survey/surveymonkey_starwars_2hdr_latin1.csv",
        "csv-test-data/all-empty.csv", "csv-test-data/empty-one-column.csv", "frictionless/number_number-test.csv",
        "messytables/excel_pasting.csv", "messytables/mixedGLB.csv", "messytables/utf-16le_encoded.csv",
    ];

    [SharedDataFact]
    public void What_can_be_read_is_read_and_what_cannot_is_refused_for_that_reason()
    {
        var rows = File.ReadAllLines(Path.Combine(SharedDataFactAttribute.Folder!, "messy", "expectations.csv")).Skip(1).Select(line => line.Split(','))
            .Where(row => row[2] is "map" or "refuse" && !JudgedOtherwise.Contains(row[0])).ToList();
        rows.Count.ShouldBeGreaterThan(80);
        rows.Where(row => IsReadable(row[0], row[1]) != (row[2] == "map")).Select(row => row[0]).ShouldBeEmpty();
    }

    private static bool IsReadable(string file, string parse)
    {
        var path = Path.Combine(SharedDataFactAttribute.Folder!, "messy", file);
        var received = ReceivedFile.At(path) with { IsWindows1252 = parse.StartsWith("ok after", StringComparison.Ordinal) };
        var check = Impact.Ingest.Import.Check(received, "survey", strict: false);
        check.Verdict.ShouldBe(Verdict.Refuse);
        return !check.Findings.Any(finding => Unreadable.Contains(finding.Kind));
    }
}
