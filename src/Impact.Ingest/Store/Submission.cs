using Impact.Core.Observations;

namespace Impact.Ingest.Store;

/// <summary>A stored delivery: the rows of one file for (organisation, dataset, quarter).</summary>
internal sealed record Submission
{
    /// <summary>32 hexadecimal digits, drawn at random.</summary>
    public required string Id { get; init; }

    public required string Organisation { get; init; }

    public required string Dataset { get; init; }

    public required Quarter Quarter { get; init; }

    /// <summary>1 for the first delivery of this key, then 2, 3 …</summary>
    public required int Version { get; init; }

    /// <summary>Whether analyses use it: the newest version of its key, unless that was withdrawn.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Hash of the bytes as received, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Number of bytes received.</summary>
    public required long Bytes { get; init; }

    public required int Read { get; init; }

    public required int Accepted { get; init; }

    public required int Rejected { get; init; }

    public required int Duplicate { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Id of the version that the sender worked from; null when none was named.</summary>
    public string? Base { get; init; }

    /// <summary>Whether it holds the accepted rows of its base and those of a correction file; the hash is then that of the correction file.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Who took it back; null when nobody did.</summary>
    public Withdrawal? Withdrawal { get; init; }
}

/// <summary>A delivery that was taken back. Its rows stay, and count no longer.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
internal sealed record Withdrawal(DateTimeOffset At, string By, string Reason);
