using Impact.Core.Findings;
using Impact.Ingest;
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
            session.Terminal.Line(session.Say($"En nog {check.Findings.Count - Shown} bevindingen; met --json ziet u ze allemaal.", $"And {check.Findings.Count - Shown} more findings; --json shows them all."));
        session.Terminal.Line(Counts(check, session));
    }

    /// <summary>The words of a finding in the language of the session.</summary>
    public static FindingSentence Words(Finding finding, Session session)
    {
        var words = session.Language == Language.Dutch ? finding.Kind.Text.Dutch : finding.Kind.Text.English;
        return new FindingSentence(Fill(words.Message, finding.Detail), Fill(words.Advice, finding.Detail));
    }

    private static string Fill(string text, string? detail) => text.Replace("{0}", detail, StringComparison.Ordinal);

    private static Table TableOf(IEnumerable<Finding> findings, Session session)
    {
        var table = new Table { Border = TableBorder.Simple, Expand = false };
        table.AddColumns(session.Say("regel", "line"), session.Say("kolom", "column"), session.Say("wat er is", "what is wrong"), session.Say("wat u kunt doen", "what to do"));
        foreach (var finding in findings)
        {
            var words = Words(finding, session);
            var line = finding.Place.Line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
            table.AddRow(new[] { line, finding.Place.Column ?? "", words.Message, words.Advice }.Select(cell => new Text(Terminal.Harmless(cell))));
        }

        return table;
    }

    private static string Counts(FileCheck check, Session session) => session.Say(
        $"{check.Read} rijen gelezen: {check.Accepted} goed, {check.Rejected} weggelaten, {check.Duplicate} dubbel.",
        $"{check.Read} rows read: {check.Accepted} good, {check.Rejected} left out, {check.Duplicate} duplicate.");
}
