using System.CommandLine;
using Impact.Worker.Studies;

namespace Impact.Worker.Commands;

/// <summary>The option <c>--format</c>: which files of a paper are written.</summary>
internal static class ReportFormats
{
    public static Option<string> Option(Session session)
    {
        var formats = SharedOptions.New<string>("--format", "html,pdf", session.Say("welke bestanden, met een komma ertussen", "which files, with a comma between them"));
        formats.DefaultValueFactory = _ => "html,pdf";
        formats.Validators.Add(result => { if (Of(result.GetValueOrDefault<string>()) is null) result.AddError("format"); });
        return formats;
    }

    /// <summary>The formats that a text names; null when it names another or none.</summary>
    public static List<ReportFormat>? Of(string? text)
    {
        var names = (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var formats = names.Select(name => name.ToLowerInvariant() switch { "html" => ReportFormat.Html, "pdf" => ReportFormat.Pdf, _ => (ReportFormat?)null }).ToList();
        return formats.Count > 0 && formats.TrueForAll(format => format is not null) ? [.. formats.OfType<ReportFormat>().Distinct()] : null;
    }
}
