using System.Text.Json;
using Impact.Core.Findings;
using Impact.Ingest;
using Impact.Ingest.Corrections;
using Spectre.Console;

namespace Impact.Worker.Commands;

/// <summary>Shows the check of a file to the person who sent it: where, what, and what to do.</summary>
internal static class Findings
{
    private const int Shown = 20;

    public static void Print(FileCheck check, Session session)
    {
        session.Terminal.Line($"{check.File} ({check.Dataset ?? session.Say("onbekende soort", "unknown kind")})");
        if (check.Findings.Count > 0) session.Terminal.Show(TableOf(check.Findings.Take(Shown), session));
        if (check.Findings.Count > Shown)
            session.Terminal.Line(Rest(check, session));
        session.Terminal.Line(Counts(check, session));
    }

    private static string Rest(FileCheck check, Session session)
    {
        var rest = session.Say($"En nog {check.Findings.Count - Shown} meldingen.", $"And {check.Findings.Count - Shown} more findings.");
        return CorrectionFile.IsUseful(check)
            ? rest + session.Say(" Met --corrections nieuw.csv krijgt u alle foute rijen in een bestand.", " With --corrections new.csv you get all wrong rows in a file.")
            : rest + session.Say(" Verbeter eerst wat hierboven staat.", " Mend first what is listed above.");
    }

    /// <summary>Says why a file is refused that is not a delivery, or a study file.</summary>
    public static int Refuse(IReadOnlyList<Finding> findings, Session session, bool json)
    {
        if (json) session.Terminal.Json(JsonSerializer.Serialize(new { findings = findings.Select(finding => Document(finding, session)) }, JsonSerializerOptions.Web));
        else foreach (var finding in findings) session.Terminal.Line(Sentence(finding, session));
        return ExitCode.Refused;
    }

    private static object Document(Finding finding, Session session)
    {
        var words = finding.Sentence(session.LanguageCode);
        return new { finding.Kind.Code, Severity = finding.Kind.Severity.ToString().ToLowerInvariant(), finding.Place.Line, finding.Place.Column, words.Message, words.Advice };
    }

    private static string Sentence(Finding finding, Session session)
    {
        var words = finding.Sentence(session.LanguageCode);
        string?[] parts = [finding.Place.Line is { } line ? session.Say($"Regel {line}", $"Line {line}") : null, finding.Place.Column];
        var place = string.Join(", ", parts.OfType<string>());
        return $"{place}{(place.Length > 0 ? ": " : "")}{words.Message} {words.Advice}";
    }

    private static Table TableOf(IEnumerable<Finding> findings, Session session)
    {
        var table = new Table { Border = TableBorder.Simple, Expand = false };
        table.AddColumns(session.Say("regel", "line"), session.Say("kolom", "column"), session.Say("wat er is", "what is wrong"), session.Say("wat u kunt doen", "what to do"));
        foreach (var finding in findings)
        {
            var words = finding.Sentence(session.LanguageCode);
            var line = finding.Place.Line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
            table.AddRow(new[] { line, finding.Place.Column ?? "", words.Message, words.Advice }.Select(cell => new Text(Terminal.Harmless(cell))));
        }

        return table;
    }

    private static string Counts(FileCheck check, Session session) => session.Say(
        $"{check.Read} {(check.Read == 1 ? "rij" : "rijen")} gelezen: {check.Accepted} goed, {check.Rejected} weggelaten, {check.Duplicate} dubbel.",
        $"{check.Read} {(check.Read == 1 ? "row" : "rows")} read: {check.Accepted} good, {check.Rejected} left out, {check.Duplicate} duplicate.");
}
