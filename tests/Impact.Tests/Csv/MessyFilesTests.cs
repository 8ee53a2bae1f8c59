using Impact.Ingest;
using Impact.Ingest.Csv;
using Xunit.Abstractions;

namespace Impact.Tests.CsvFiles;

/// <summary>Genuine files from public repositories, none with our columns: what can be read asks for a profile, what cannot is refused for what it is.</summary>
public sealed class MessyFilesTests(ITestOutputHelper output)
{
    /// <summary>
    /// Where we judge otherwise than the list, and why. <c>all-empty.csv</c> holds two line breaks and nothing else. The list wants its columns pointed out, but there are none
    /// to point out: for the sender it is the empty file that the list refuses a few lines further on (<c>frictionless/empty.csv</c>), and "Het bestand is leeg" is what helps.
    /// </summary>
    private static readonly string[] JudgedOtherwise = ["csv-test-data/all-empty.csv"];

    [SharedDataFact]
    public void Every_file_ends_as_the_list_says()
    {
        var rows = File.ReadAllLines(Path.Combine(SharedDataFactAttribute.Folder!, "messy", "expectations.csv")).Skip(1).Select(line => line.Split(','))
            .Where(row => row[2] is "map" or "refuse").Select(row => (File: row[0], Expected: row[2], Found: VerdictOf(row[0], row[1]))).ToList();
        rows.Count.ShouldBe(97);
        foreach (var row in rows) output.WriteLine($"{(row.Expected == row.Found ? "agrees" : "DIFFERS")}  {row.File}: {row.Found}{(row.Expected == row.Found ? "" : $", the list says {row.Expected}")}");
        output.WriteLine($"{rows.Count(row => row.Expected == row.Found)} of {rows.Count} agree");
        rows.Where(row => row.Expected != row.Found).Select(row => row.File).ShouldBe(JudgedOtherwise);
    }

    private static string VerdictOf(string file, string parse)
    {
        var path = Path.Combine(SharedDataFactAttribute.Folder!, "messy", file);
        var received = ReceivedFile.At(path) with { IsWindows1252 = parse.StartsWith("ok after", StringComparison.Ordinal) };
        return Impact.Ingest.Import.Check(received, "survey", strict: false).Verdict.ToString().ToLowerInvariant();
    }
}
