using Impact.Ingest.Privacy;
using Impact.Worker.Options;

namespace Impact.Worker.Jobs;

/// <summary>A job server of one process: the lock on the data folder and the queue that works in it.</summary>
internal sealed class JobServer : IAsyncDisposable
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);
    private readonly DataLock mine;
    private readonly ITimer sweeps;

    private JobServer(DataLock mine, Installation installation, (JobQueue Queue, FaultLog Faults) work)
    {
        (this.mine, Spool, Queue) = (mine, installation.Spool, work.Queue);
        sweeps = installation.Clock.CreateTimer(_ => Sweep(work.Faults), null, TimeSpan.Zero, BetweenSweeps);
    }

    public JobQueue Queue { get; }

    /// <summary>Uploads that wait for their job.</summary>
    public UploadSpool Spool { get; }

    /// <summary>Starts working; null when another process works in the data folder.</summary>
    public static async Task<JobServer?> Start(Installation installation, CancellationToken stop)
    {
        var folder = installation.Folder;
        if (DataLock.TryTake(folder) is not { } mine) return null;
        var parts = new JobServerParts
        {
            Folder = folder,
            Ledger = new JobLedger(folder.Jobs, installation.Clock),
            Kinds = JobKinds.All(installation),
            Faults = new FaultLog(folder.Faults, installation.Clock),
            Options = new JobOptions(),
        };
        return new JobServer(mine, installation, (await JobQueue.Start(parts, stop), parts.Faults));
    }

    // A folder that cannot be cleaned now is cleaned an hour later.
    private void Sweep(FaultLog faults)
    {
        try
        {
            Spool.Sweep();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Write(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await sweeps.DisposeAsync();
        await Queue.DisposeAsync();
        Spool.Dispose();
        mine.Dispose();
    }
}
