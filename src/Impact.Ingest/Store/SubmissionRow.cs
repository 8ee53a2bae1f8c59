using System.Globalization;
using Impact.Core.Observations;

namespace Impact.Ingest.Store;

/// <summary>A submission as stored.</summary>
internal sealed class SubmissionRow
{
    public const string Columns =
        "number AS Number, id AS Id, organisation AS Organisation, dataset AS Dataset, quarter AS Quarter, version AS Version, active AS Active, sha256 AS Sha256, "
        + "bytes AS Bytes, read AS Read, accepted AS Accepted, rejected AS Rejected, duplicate AS Duplicate, received_at AS ReceivedAt, "
        + "base AS Base, merged AS Merged, withdrawn_at AS WithdrawnAt, withdrawn_by AS WithdrawnBy, withdrawn_reason AS WithdrawnReason";

    public long Number { get; set; }

    public string Id { get; set; } = "";

    public string Organisation { get; set; } = "";

    public string Dataset { get; set; } = "";

    public string Quarter { get; set; } = "";

    public long Version { get; set; }

    public long Active { get; set; }

    public string Sha256 { get; set; } = "";

    public long Bytes { get; set; }

    public long Read { get; set; }

    public long Accepted { get; set; }

    public long Rejected { get; set; }

    public long Duplicate { get; set; }

    public string ReceivedAt { get; set; } = "";

    public string? Base { get; set; }

    public long Merged { get; set; }

    public string? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public string? WithdrawnReason { get; set; }

    public Submission ToSubmission() => new()
    {
        Id = Id,
        Organisation = Organisation,
        Dataset = Dataset,
        Quarter = Datasets.StoredText.Quarter(Quarter),
        Version = checked((int)Version),
        IsActive = Active == 1,
        Sha256 = Sha256,
        Bytes = Bytes,
        Read = checked((int)Read),
        Accepted = checked((int)Accepted),
        Rejected = checked((int)Rejected),
        Duplicate = checked((int)Duplicate),
        ReceivedAt = Moment(ReceivedAt),
        Base = Base,
        IsMerged = Merged == 1,
        Withdrawal = WithdrawnAt is { } at ? new Withdrawal(Moment(at), WithdrawnBy!, WithdrawnReason!) : null,
    };

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
