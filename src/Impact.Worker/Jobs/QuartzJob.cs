using Quartz;

namespace Impact.Worker.Jobs;

/// <summary>Where Quartz meets our jobs: the name of the Quartz job is the id in the ledger.</summary>
internal sealed class QuartzJob(JobRunner runner, JobPump pump) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var id = context.JobDetail.Key.Name;
        if (await runner.Run(id, cancellationToken)) throw new JobExecutionException("To be tried again.");
        await pump.Run(context.Scheduler, CancellationToken.None);
    }
}

/// <summary>Orders a job at each moment of a time table.</summary>
internal sealed class RecurringQuartzJob(JobLedger ledger, JobPump pump) : IJob
{
    public const string KindEntry = "kind";
    public const string InputEntry = "input";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.MergedJobDataMap;
        var moment = (context.ScheduledFireTimeUtc ?? context.FireTimeUtc).UtcDateTime.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);
        var name = context.JobDetail.Key.Name;
        ledger.Add(new JobOrder((string)data[KindEntry]!, $"{name}-{moment}", (string)data[InputEntry]!));
        await pump.Run(context.Scheduler, CancellationToken.None);
    }
}
