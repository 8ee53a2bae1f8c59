using Impact.Worker.Jobs;
using Spectre.Console;

namespace Impact.Worker.Commands;

/// <summary>Waits for jobs, with a bar on standard error when somebody watches.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until every job has ended.</summary>
    /// <returns>The jobs as they ended, in the order given.</returns>
    public static async Task<IReadOnlyList<JobRecord>> Wait(JobQueue queue, IReadOnlyList<string> ids, Session session, CancellationToken stop)
    {
        if (!session.Terminal.HasScreen) return await Watch(queue, ids, _ => { }, stop);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Terminal.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask(session.Say("bezig", "working"), maxValue: ids.Count);
            return await Watch(queue, ids, share => bar.Value = share * ids.Count, stop);
        });
    }

    private static async Task<IReadOnlyList<JobRecord>> Watch(JobQueue queue, IReadOnlyList<string> ids, Action<double> show, CancellationToken stop)
    {
        while (true)
        {
            var jobs = ids.Select(id => queue.Find(id)!).ToList();
            show(jobs.Average(job => job.HasEnded ? 1 : job.Percent / 100.0));
            if (jobs.TrueForAll(job => job.HasEnded)) return jobs;
            await Task.Delay(Pause, stop);
        }
    }
}
