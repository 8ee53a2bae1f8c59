using System.Text.Json;
using Impact.Core.Observations;
using Impact.Ingest;
using Impact.Ingest.Privacy;
using Impact.Ingest.Store;
using Impact.Worker.Options;

namespace Impact.Worker.Jobs;

/// <summary>Stores one file. The same file for the same quarter is the same job, and storing the same bytes again changes nothing.</summary>
internal static class IngestJob
{
    public const string Kind = "ingest";

    /// <param name="Path">Full path of a file on this machine; empty for an upload.</param>
    /// <param name="Sha256">Hash of the bytes that were ordered.</param>
    /// <param name="Dataset">Name of the dataset.</param>
    /// <param name="Organisation">Who delivers.</param>
    /// <param name="Quarter">For example 2025Q1.</param>
    internal sealed record Input(string Path, string Sha256, string Dataset, string Organisation, string Quarter)
    {
        /// <summary>Id of the upload in the spool; null for a file.</summary>
        public string? Upload { get; init; }

        /// <summary>Id of the version that the sender worked from; null when none was named.</summary>
        public string? Base { get; init; }

        /// <summary>Whether it is the mended correction file of the base.</summary>
        public bool IsCorrection { get; init; }
    }

    /// <param name="Submission">Id of the delivery.</param>
    /// <param name="Accepted">Rows stored.</param>
    /// <param name="AlreadyKnown">Whether the store had these bytes before.</param>
    internal sealed record Result(string Submission, int Accepted, bool AlreadyKnown);

    public static JobOrder Order(Input input) => JobOrder.Of(Kind, input, [input.Sha256, input.Dataset, input.Organisation, input.Quarter, .. input.Base is null ? [] : (string[])[input.Base]]);

    /// <summary>Takes an upload in, encrypted, and orders that it is stored.</summary>
    /// <param name="server">The job server of this process: no other can read the upload.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="about">Whose they are and what about; the path and the hash are filled in here.</param>
    /// <param name="stop">Stops the ordering.</param>
    public static async Task<JobRecord> Receive(JobServer server, Stream bytes, Input about, CancellationToken stop)
    {
        var upload = server.Spool.Receive(bytes);
        var job = await server.Queue.Enqueue(Order(about with { Path = "", Sha256 = upload.Sha256, Upload = upload.Id }), stop);
        // The same bytes were ordered before, and that order stands.
        if (JsonSerializer.Deserialize<Input>(job.Input)!.Upload != upload.Id) server.Spool.Delete(upload.Id);
        return job;
    }

    public static JobKind For(Installation installation) => JobKind.Of<Input>(Kind, (input, run) => Task.FromResult(Run(installation, input, run)));

    private static JobOutcome Run(Installation installation, Input input, JobRun run)
    {
        if (input.Upload is null) return FileHash.Of(input.Path) == input.Sha256 ? Store(installation, RequestOf(input), run) : Changed;
        // The sender's own name of the file is not kept: it may be the name of somebody.
        if (installation.Spool.Open(input.Upload, input.Dataset + ".csv") is not { } upload) return Gone;
        var outcome = Store(installation, RequestOf(input) with { Upload = upload }, run);
        installation.Spool.Delete(input.Upload);
        return outcome;
    }

    private static JobOutcome.Refused Changed { get; } = new("Het bestand is veranderd sinds de opdracht werd gegeven.");

    private static JobOutcome.Refused Gone { get; } = new("Het bestand is er niet meer: wij bewaren het hooguit een dag, en niet als de server opnieuw start. Stuur het opnieuw.");

    private static JobOutcome Store(Installation installation, ImportRequest request, JobRun run)
    {
        using var store = ImpactStore.Open(installation.Store, installation.Clock);
        var outcome = Import.Run(store, KeyFile.OpenOrCreate(installation.Folder.Root), request, run.Stop);
        return outcome.Submission is { } submission
            ? new JobOutcome.Done(JsonSerializer.Serialize(new Result(submission.Id, submission.Accepted, outcome.AlreadyKnown)))
            : new JobOutcome.Refused($"{outcome.Check.File}: {string.Join(", ", outcome.Check.Findings.Select(finding => finding.Kind.Code).Distinct())}");
    }

    private static ImportRequest RequestOf(Input input) => new()
    {
        Path = input.Path, Dataset = input.Dataset, Organisation = input.Organisation, Quarter = Quarter.TryParse(input.Quarter)!.Value, Base = input.Base,
        IsCorrection = input.IsCorrection,
    };
}
