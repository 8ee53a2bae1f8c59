using Impact.Worker.Options;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Impact.Worker.Jobs;

/// <summary>
/// The door to the jobs: order, order for later, order again and again, cancel, look back. Everything that knows Quartz is in this file,
/// <see cref="JobPump"/> and <see cref="QuartzJob"/>; decision 0001 says how another scheduler takes their place.
/// </summary>
internal sealed class JobQueue : IAsyncDisposable
{
    private const int RemovalAttempts = 5;
    private readonly IScheduler scheduler;
    private readonly JobLedger ledger;
    private readonly JobPump pump;

    private JobQueue(IScheduler scheduler, JobLedger ledger, JobPump pump) => (this.scheduler, this.ledger, this.pump) = (scheduler, ledger, pump);

    /// <summary>Starts to work on what the ledger holds. The caller holds the lock of the data folder.</summary>
    public static async Task<JobQueue> Start(JobServerParts parts, CancellationToken stop)
    {
        var pump = new JobPump(parts.Ledger);
        var runner = new JobRunner(parts.Ledger, parts.Kinds, parts.Faults, parts.Options);
        var scheduler = await QuartzSchedulerBuilder.Create(quartz => Configure(quartz, parts, runner, pump)).BuildScheduler(stop);
        parts.Ledger.PutBackInterrupted(parts.Options.Attempts);
        var queue = new JobQueue(scheduler, parts.Ledger, pump);
        await scheduler.Start(stop);
        await pump.Run(scheduler, stop);
        return queue;
    }

    /// <summary>Orders work for now, or for the moment the order names. Ordering the same again changes nothing.</summary>
    public async Task<JobRecord> Enqueue(JobOrder order, CancellationToken stop)
    {
        var job = ledger.Add(order);
        await pump.Run(scheduler, stop);
        return job;
    }

    /// <summary>Orders work for later.</summary>
    public Task<JobRecord> Schedule(JobOrder order, DateTimeOffset moment, CancellationToken stop) => Enqueue(order with { NotBefore = moment }, stop);

    /// <summary>Orders work at each moment of a time table; a table of the same name is replaced.</summary>
    public async Task Recurring(string name, string cron, JobOrder each, CancellationToken stop)
    {
        var detail = JobBuilder.Create<RecurringQuartzJob>().WithIdentity(name)
            .UsingJobData(RecurringQuartzJob.KindEntry, each.Kind).UsingJobData(RecurringQuartzJob.InputEntry, each.Input).Build();
        await scheduler.ScheduleJob(detail, TriggerBuilder.Create().WithIdentity(name).WithCronSchedule(cron).Build(), ScheduleJobOptions.Replacing, stop);
    }

    /// <summary>Stops a job, or keeps it from being started.</summary>
    public async Task Cancel(string id, CancellationToken stop)
    {
        ledger.Close(id, JobState.Cancelled, "geannuleerd");
        await scheduler.Interrupt(new JobKey(id), stop);
        await Remove(new JobKey(id), stop);
        await pump.Run(scheduler, stop);
    }

    /// <summary>The newest jobs first.</summary>
    public IReadOnlyList<JobRecord> History(int count) => ledger.Newest(count);

    public JobRecord? Find(string id) => ledger.Find(id);

    public async ValueTask DisposeAsync() => await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);

    /// <summary>Takes a job from the scheduler. A job that ends between its looking up and its deletion has taken its trigger along, which Quartz reports as a fault: look again.</summary>
    private async Task Remove(JobKey job, CancellationToken stop)
    {
        for (var attempt = 1; await scheduler.Exists(job, stop); attempt++)
        {
            try
            {
                await scheduler.DeleteJob(job, stop);
            }
            catch (SchedulerException) when (attempt < RemovalAttempts)
            {
            }
        }
    }

    private static void Configure(IQuartzBuilder quartz, JobServerParts parts, JobRunner runner, JobPump pump)
    {
        quartz.Services.AddSingleton(runner).AddSingleton(pump).AddSingleton(parts.Ledger);
        quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
        quartz.UseDefaultThreadPool(parts.Options.Concurrency);
        quartz.UseDefaultRetryPolicy(RetryPolicy.Exponential(parts.Options.Attempts, parts.Options.FirstPause, parts.Options.PauseFactor));
        quartz.UsePersistentStore(store =>
        {
            store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = parts.Folder.Jobs }.ToString());
            store.ProvisionSchema();
        });
    }
}
