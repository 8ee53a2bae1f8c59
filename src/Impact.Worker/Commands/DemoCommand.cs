using System.CommandLine;
using System.Text.Json;
using Impact.Core.Findings;
using Impact.Core.Observations;
using Impact.Worker.Jobs;
using Impact.Worker.Options;
using Impact.Worker.Studies;

namespace Impact.Worker.Commands;

/// <summary><c>impact demo</c>: the sample of Ik begin from CSV files to report, through the same jobs as in production.</summary>
internal static class DemoCommand
{
    private const string SampleName = "ik-begin";
    private const string Organisation = "voorbeeld";

    public static Command Make(Session session, SharedOptions shared)
    {
        var target = SharedOptions.Out(session, session.Say("waar het rapport komt", "where the report goes"));
        var does = session.Say("maak het voorbeeldrapport van Ik begin, van CSV tot PDF", "make the sample report of Ik begin, from CSV to PDF");
        var command = new Command("demo", does) { target };
        command.SetAction((call, stop) => Run(session, shared.InstallationOf(call, session), call.GetValue(target), stop));
        return command;
    }

    private static async Task<int> Run(Session session, Installation installation, string? target, CancellationToken stop)
    {
        if (Home.Sample(SampleName) is not { } sample) throw new DirectoryNotFoundException("The samples are missing.");
        await using var server = await JobServer.Start(installation, stop);
        if (server is null) return Occupied.Complain(session, installation.Folder);
        var ids = new List<string>();
        foreach (var order in Orders(sample, Path.GetFullPath(target ?? installation.Folder.Reports), session))
            ids.Add((await server.Queue.Enqueue(order with { Again = true, After = ids.LastOrDefault() }, stop)).Id);
        return Tell(await ProgressBar.Wait(server.Queue, ids, session, stop), session);
    }

    /// <summary>Every file, then the analysis, then the report; each waits for the one before it.</summary>
    private static IEnumerable<JobOrder> Orders(string sample, string target, Session session)
    {
        var files = Deliveries(sample).ToList();
        var path = Path.Combine(sample, "study.yaml");
        var study = new StudyOrder(path, FileHash.Of(path), [.. files.Select(file => file.Sha256)], StudyRun.DefaultSeed);
        var today = DateOnly.FromDateTime(session.Clock.GetLocalNow().DateTime);
        return [.. files.Select(IngestJob.Order), AnalysisJob.Order(study), ReportJob.Order(new ReportJob.Input(study, target, today))];
    }

    private static IEnumerable<IngestJob.Input> Deliveries(string sample) =>
        Directory.EnumerateDirectories(sample).Order(StringComparer.Ordinal).Where(folder => Quarter.TryParse(Path.GetFileName(folder)) is not null)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)
                .Select(file => new IngestJob.Input(file, FileHash.Of(file), Path.GetFileNameWithoutExtension(file), Organisation, Path.GetFileName(folder))));

    private static int Tell(IReadOnlyList<JobRecord> jobs, Session session)
    {
        if (jobs.FirstOrDefault(job => job.State != JobState.Done) is { } stuck)
        {
            session.Terminal.Complain($"{stuck.Id}: {stuck.Reason}");
            return ExitCode.Fault;
        }

        var stored = jobs.Where(job => job.Kind == IngestJob.Kind).Select(job => JsonSerializer.Deserialize<IngestJob.Result>(job.Result!)!).ToList();
        session.Terminal.Line(session.Say("Voorbeeld: Ik begin in Venray. De gegevens zijn verzonnen.", "Sample: Ik begin in Venray. The data are invented."));
        session.Terminal.Line(Stored(stored, session));
        foreach (var path in JsonSerializer.Deserialize<ReportJob.Result>(jobs[^1].Result!)!.Files) session.Terminal.Line(path);
        return ExitCode.Done;
    }

    private static string Stored(List<IngestJob.Result> stored, Session session)
    {
        var known = stored.Count(result => result.AlreadyKnown);
        if (known == stored.Count)
            return session.Say($"{known} bestanden waren al bekend; aan de database is niets toegevoegd.", $"{known} files were known already; nothing was added to the database.");
        var added = stored.Where(result => !result.AlreadyKnown).Sum(result => result.Accepted);
        return session.Say(
            $"{stored.Count - known} bestanden opgeslagen met {added} rijen; {known} waren al bekend.",
            $"{stored.Count - known} files stored with {added} rows; {known} were known already.");
    }
}
