using System.CommandLine;
using Impact.Ingest;
using Impact.Ingest.Corrections;
using Impact.Worker.Options;

namespace Impact.Worker.Commands;

/// <summary><c>--corrections out.csv</c>: where the rows that failed are written, to be mended and sent back.</summary>
/// <remarks>They are what the sender wrote, before anything was taken out: only where the sender asks, for the owner alone, never over another file and never among our own data.</remarks>
internal sealed class CorrectionsOption
{
    private readonly Session session;

    public CorrectionsOption(Session session)
    {
        this.session = session;
        Option = SharedOptions.New<string?>(
            "--corrections", session.Say("nieuw.csv", "new.csv"), session.Say("schrijf de foute rijen hierheen, met wat er mis is en wat u kunt doen", "write the wrong rows here, with what is wrong and what to do"));
    }

    public Option<string?> Option { get; }

    /// <summary>Says why the place that was asked for will not do.</summary>
    /// <returns>Whether nothing is wrong with it.</returns>
    public bool IsFree(ParseResult call, DataFolder folder)
    {
        if (PathOf(call) is not { } path) return true;
        var fault = File.Exists(path) || Directory.Exists(path)
                ? session.Say($"Dit bestand bestaat al: {path}. Kies een andere naam, dan raakt u niets kwijt.", $"This file is there already: {path}. Choose another name, so that nothing gets lost.")
            : !Directory.Exists(Path.GetDirectoryName(path))
                ? session.Say($"De map van {path} bestaat niet.", $"The folder of {path} does not exist.")
            : IsInside(path, folder.Root)
                ? session.Say("Het verbeterbestand mag niet in de map met gegevens komen. Kies een eigen map.", "The correction file may not be in the data folder. Choose a folder of your own.")
            : null;
        if (fault is not null) session.Terminal.Complain(fault);
        return fault is null;
    }

    /// <summary>Writes the rows that failed, when that was asked for and there are any.</summary>
    /// <returns>The file; null when none was written.</returns>
    public string? Write(ParseResult call, CheckedFile file, FileCheck check)
    {
        var found = file.Mapped ?? check;
        if (PathOf(call) is not { } path || !CorrectionFile.IsUseful(found)) return null;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var target = new FileStream(path, options);
        CorrectionFile.Write(file, found, target, session.LanguageCode);
        return path;
    }

    /// <summary>Tells where the rows are and how they come back.</summary>
    /// <param name="call">The call.</param>
    /// <param name="written">The file; null when none was written.</param>
    /// <param name="check">What was found.</param>
    /// <param name="submission">Id of the delivery that can be corrected; null when nothing is stored.</param>
    public void Tell(ParseResult call, string? written, FileCheck check, string? submission)
    {
        if (PathOf(call) is null) return;
        session.Terminal.Line(written is not null ? Written(written, submission) : check.Verdict is Verdict.Refuse or Verdict.Map
            ? session.Say("Er is geen verbeterbestand: dit bestand moet als geheel beter.", "There is no correction file: this file has to be mended as a whole.")
            : session.Say("Er zijn geen foute rijen, dus er is geen verbeterbestand.", "There are no wrong rows, so there is no correction file."));
    }

    private string Written(string path, string? submission) => submission is null
        ? session.Say(
            $"De foute rijen staan in {path}. Verbeter ze, en stuur dit bestand als de goede rijen zijn opgeslagen.",
            $"The wrong rows are in {path}. Mend them, and send this file when the good rows are stored.")
        : session.Say(
            $"De foute rijen staan in {path}. Verbeter ze en stuur dit bestand terug met --corrects {submission}.",
            $"The wrong rows are in {path}. Mend them and send this file back with --corrects {submission}.");

    private string? PathOf(ParseResult call) => call.GetValue(Option) is { } path ? Path.GetFullPath(path) : null;

    private static bool IsInside(string path, string folder) => !Path.GetRelativePath(folder, path).StartsWith("..", StringComparison.Ordinal);
}
