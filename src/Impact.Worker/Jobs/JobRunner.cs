using Impact.Ingest;
using Impact.Worker.Options;

namespace Impact.Worker.Jobs;

/// <summary>Runs one attempt of a job and writes down how it went.</summary>
internal sealed class JobRunner(JobLedger ledger, IReadOnlyList<JobKind> kinds, FaultLog faults, JobOptions options)
{
    /// <summary>Runs an attempt.</summary>
    /// <returns>Whether it has to be tried again after a pause.</returns>
    public async Task<bool> Run(string id, CancellationToken stop)
    {
        if (!ledger.TryStart(id)) return false;
        var job = ledger.Find(id)!;
        try
        {
            var kind = kinds.Single(known => known.Name == job.Kind);
            ledger.End(id, await kind.Work(job.Input, new JobRun(share => ledger.Progress(id, share), stop)));
            return false;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            ledger.PutBackStopped(id);
            return false;
        }
        catch (OperatorException advice)
        {
            faults.Write(advice);
            ledger.Close(id, JobState.Failed, advice.Dutch);
            return false;
        }
        catch (Exception fault)
        {
            return TryAgain(job, $"storing {faults.Write(fault)}");
        }
    }

    private bool TryAgain(JobRecord job, string reason)
    {
        var hasChances = job.Attempts < options.Attempts;
        if (hasChances) ledger.PutBack(job.Id, reason);
        else ledger.Close(job.Id, JobState.Failed, reason);
        return hasChances;
    }
}
