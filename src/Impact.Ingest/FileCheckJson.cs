using System.Text.Encodings.Web;
using System.Text.Json;
using Impact.Core.Findings;

namespace Impact.Ingest;

/// <summary>The check of a file as the JSON document of the command line.</summary>
internal static class FileCheckJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The document goes to a terminal or a file, never into a page: é may stay é.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one JSON document.</summary>
    /// <param name="check">The check.</param>
    /// <param name="language"><c>nl</c> or <c>en</c>.</param>
    public static string Write(FileCheck check, string language) => JsonSerializer.Serialize(
        new
        {
            check.File,
            check.Dataset,
            Verdict = VerdictText(check.Verdict),
            check.Read,
            check.Accepted,
            check.Rejected,
            check.Duplicate,
            check.Encoding,
            check.Delimiter,
            Findings = check.Findings.Select(finding => Document(finding, language)),
        },
        Options);

    private static string VerdictText(Verdict verdict) => verdict switch
    {
        Verdict.Accept => "accept",
        Verdict.AcceptWithRejections => "accept-with-rejections",
        Verdict.Map => "map",
        _ => "refuse",
    };

    private static object Document(Finding finding, string language)
    {
        var words = finding.Sentence(language);
        return new
        {
            finding.Kind.Code,
            Severity = finding.Kind.Severity.ToString().ToLowerInvariant(),
            finding.Place.Line,
            finding.Place.Column,
            words.Message,
            words.Advice,
        };
    }
}
