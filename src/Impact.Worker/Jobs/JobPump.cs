using System.Globalization;
using Quartz;

namespace Impact.Worker.Jobs;

/// <summary>Hands every job of the ledger that may start to the scheduler. Run after each order, after each job and at start; running it twice changes nothing.</summary>
internal sealed class JobPump(JobLedger ledger)
{
    public async Task Run(IScheduler scheduler, CancellationToken stop)
    {
        foreach (var job in ledger.Queued()) await Hand(scheduler, job, stop);
    }

    private async Task Hand(IScheduler scheduler, JobRecord job, CancellationToken stop)
    {
        var before = job.After is null ? null : ledger.Find(job.After);
        if (before is { HasEnded: false }) return;
        if (before is not null && before.State != JobState.Done)
            ledger.Close(job.Id, JobState.Failed, $"wacht op {before.Id}: {before.Reason}");
        else if (!await scheduler.Exists(new JobKey(job.Id), stop))
            await Schedule(scheduler, job, stop);
    }

    private static async Task Schedule(IScheduler scheduler, JobRecord job, CancellationToken stop)
    {
        try
        {
            await scheduler.ScheduleJob(Detail(job.Id), Trigger(job), default, stop);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Handed over from another flow in the meantime.
        }
    }

    private static IJobDetail Detail(string id) => JobBuilder.Create<QuartzJob>().WithIdentity(id).RequestRecovery().DisallowConcurrentExecution().Build();

    private static ITrigger Trigger(JobRecord job)
    {
        var trigger = TriggerBuilder.Create().WithIdentity(job.Id);
        return job.NotBefore is { } moment
            ? trigger.StartAt(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)).Build()
            : trigger.StartNow().Build();
    }
}
