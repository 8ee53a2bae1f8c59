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

    /// <param name="Path">Full path of the file.</param>
    /// <param name="Sha256">Hash of the bytes that were ordered.</param>
    /// <param name="Dataset">Name of the dataset.</param>
    /// <param name="Organisation">Who delivers.</param>
    /// <param name="Quarter">For example 2025Q1.</param>
    internal sealed record Input(string Path, string Sha256, string Dataset, string Organisation, string Quarter);

    /// <param name="Submission">Id of the delivery.</param>
    /// <param name="Accepted">Rows stored.</param>
    /// <param name="AlreadyKnown">Whether the store had these bytes before.</param>
    internal sealed record Result(string Submission, int Accepted, bool AlreadyKnown);

    public static JobOrder Order(Input input) => JobOrder.Of(Kind, input, input.Sha256, input.Dataset, input.Organisation, input.Quarter);

    public static JobKind For(Installation installation) => JobKind.Of<Input>(Kind, (input, run) => Task.FromResult(Run(installation, input, run)));

    private static JobOutcome Run(Installation installation, Input input, JobRun run)
    {
        if (FileHash.Of(input.Path) != input.Sha256) return new JobOutcome.Refused("Het bestand is veranderd sinds de opdracht werd gegeven.");
        using var store = ImpactStore.Open(installation.Store, installation.Clock);
        var outcome = Import.Run(store, KeyFile.OpenOrCreate(installation.Folder.Root), RequestOf(input), run.Stop);
        return outcome.Submission is { } submission
            ? new JobOutcome.Done(JsonSerializer.Serialize(new Result(submission.Id, submission.Accepted, outcome.AlreadyKnown)))
            : new JobOutcome.Refused($"{outcome.Check.File}: {string.Join(", ", outcome.Check.Findings.Select(finding => finding.Kind.Code).Distinct())}");
    }

    private static ImportRequest RequestOf(Input input) => new()
    {
        Path = input.Path, Dataset = input.Dataset, Organisation = input.Organisation, Quarter = Quarter.TryParse(input.Quarter)!.Value,
    };
}
