using Impact.Worker.Options;

namespace Impact.Worker.Jobs;

/// <summary>What a job server is made of.</summary>
internal sealed record JobServerParts
{
    public required DataFolder Folder { get; init; }

    public required JobLedger Ledger { get; init; }

    public required IReadOnlyList<JobKind> Kinds { get; init; }

    public required FaultLog Faults { get; init; }

    public required JobOptions Options { get; init; }
}
