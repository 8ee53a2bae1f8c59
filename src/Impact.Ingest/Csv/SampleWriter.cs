using System.Text;
using Impact.Core.Observations;
using Impact.Core.Scenarios;

namespace Impact.Ingest.Csv;

/// <summary>Writes generated data as an organisation would send them: <c>&lt;quarter&gt;/&lt;dataset&gt;.csv</c>, with the study file, the truth and the texts.</summary>
internal static class SampleWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes everything into a folder; the folder is made when it is not there, files of the same name are replaced.</summary>
    public static void Write(ScenarioData data, string directory)
    {
        foreach (var (path, text) in Files(data))
        {
            var full = Path.Combine(directory, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text, Utf8);
        }
    }

    /// <summary>Path beside the study file and text of every file.</summary>
    public static IEnumerable<ScenarioDocument> Files(ScenarioData data) =>
    [
        .. SampleTable.All.SelectMany(t => Quarterly(t, data)),
        new("study.yaml", SampleStudy.Yaml(data.Study)),
        new("truth.json", SampleTruth.Json(data.Truth.Value)),
        .. data.Documents,
    ];

    private static IEnumerable<ScenarioDocument> Quarterly(SampleTable table, ScenarioData data) =>
        table.Rows(data).GroupBy(r => r.Quarter).OrderBy(g => g.Key)
            .Select(g => new ScenarioDocument($"{g.Key}/{table.Dataset}.csv", Text(table.Columns(data), g)));

    private static string Text(IReadOnlyList<string> columns, IEnumerable<SampleRow> rows)
    {
        var text = new StringBuilder().AppendJoin(',', columns).Append('\n');
        foreach (var row in rows) text.AppendJoin(',', row.Cells.Select(Cell)).Append('\n');
        return text.ToString();
    }

    private static string Cell(string? text) =>
        text is null ? "" : text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A row of a generated file.</summary>
/// <param name="Quarter">Quarter in which it is delivered.</param>
/// <param name="Cells">Texts in the order of the columns; null is an empty cell.</param>
internal sealed record SampleRow(Quarter Quarter, params IReadOnlyList<string?> Cells);
