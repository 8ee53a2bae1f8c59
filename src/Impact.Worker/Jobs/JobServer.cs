using Impact.Worker.Options;

namespace Impact.Worker.Jobs;

/// <summary>A job server of one process: the lock on the data folder and the queue that works in it.</summary>
internal sealed class JobServer : IAsyncDisposable
{
    private readonly DataLock mine;

    private JobServer(DataLock mine, JobQueue queue) => (this.mine, Queue) = (mine, queue);

    public JobQueue Queue { get; }

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
        return new JobServer(mine, await JobQueue.Start(parts, stop));
    }

    public async ValueTask DisposeAsync()
    {
        await Queue.DisposeAsync();
        mine.Dispose();
    }
}
