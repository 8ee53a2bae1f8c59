using System.CommandLine;
using Impact.Worker.Jobs;
using Impact.Worker.Options;

namespace Impact.Worker.Commands;

/// <summary><c>impact work</c>: a job server alone, until it is asked to stop.</summary>
internal static class WorkCommand
{
    private const int Remembered = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Command Make(Session session, SharedOptions shared)
    {
        var once = new Option<bool>("--once") { Description = session.Say("stop zodra er niets meer te doen is", "stop as soon as there is nothing left to do") };
        var command = new Command("work", session.Say("voer opdrachten uit tot u stopt", "do the jobs until you stop")) { once };
        command.SetAction((call, stop) => Run(session, shared.InstallationOf(call, session), call.GetValue(once), stop));
        return command;
    }

    private static async Task<int> Run(Session session, Installation installation, bool once, CancellationToken stop)
    {
        await using var server = await JobServer.Start(installation, stop);
        if (server is null) return Occupied.Complain(session, installation.Folder);
        session.Terminal.Line(session.Say($"Klaar voor opdrachten in {installation.Folder.Root}.", $"Ready for jobs in {installation.Folder.Root}."));
        var told = server.Queue.History(Remembered).Where(job => job.HasEnded).Select(job => job.Id + job.EndedAt).ToHashSet();
        while (!stop.IsCancellationRequested && !(once && server.Queue.History(Remembered).All(job => job.HasEnded)))
        {
            Tell(server.Queue.History(Remembered), told, session);
            await Task.WhenAny(Task.Delay(Pause, stop));
        }

        Tell(server.Queue.History(Remembered), told, session);
        return ExitCode.Done;
    }

    private static void Tell(IEnumerable<JobRecord> jobs, HashSet<string> told, Session session)
    {
        foreach (var job in jobs.Where(job => job.HasEnded).Reverse())
            if (told.Add(job.Id + job.EndedAt)) session.Terminal.Line($"{job.EndedAt} {job.Id} {StateOf(job.State, session)} {job.Reason}".TrimEnd());
    }

    private static string StateOf(JobState state, Session session) => state switch
    {
        JobState.Done => session.Say("klaar", "done"),
        JobState.Refused => session.Say("geweigerd", "refused"),
        JobState.Failed => session.Say("mislukt", "failed"),
        JobState.Cancelled => session.Say("geannuleerd", "cancelled"),
        JobState.Running => session.Say("bezig", "running"),
        _ => session.Say("wacht", "waiting"),
    };
}
