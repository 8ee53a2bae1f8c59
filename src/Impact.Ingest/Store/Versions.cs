using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>What the versions of one delivery have in common.</summary>
internal sealed record DeliveryKey(string Organisation, string Dataset, string Quarter);

/// <summary>A version that is to be added.</summary>
internal sealed record NewVersion(DeliveryKey Key, FileScan Scan, FileCheck Counts)
{
    /// <summary>Id of the version it was made from; null when none was named.</summary>
    public string? Base { get; init; }

    /// <summary>Whether it takes over the rows of its base.</summary>
    public bool IsMerged { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required string KeyId { get; init; }
}

/// <summary>The versions of the deliveries: which one counts, what a new one may be made from, what was taken back.</summary>
internal sealed class Versions(SqliteConnection connection)
{
    private const string Select = $"SELECT {SubmissionRow.Columns} FROM submission";
    private const string SameKey = "organisation = @Organisation AND dataset = @Dataset AND quarter = @Quarter";

    /// <summary>Number of digits of an id that people see; a start of that length may stand for all of it, as long as no other id starts so.</summary>
    public const int ShownStart = 8;

    /// <summary>All versions, in order of arrival.</summary>
    public IReadOnlyList<Submission> All() => [.. connection.Query<SubmissionRow>($"{Select} ORDER BY number").Select(row => row.ToSubmission())];

    /// <summary>The version of that id, or of an id that starts so and no other does; null when there is none.</summary>
    public Submission? Find(string id)
    {
        var start = id.Trim().ToLowerInvariant();
        if (start.Length < ShownStart || !start.All(char.IsAsciiHexDigitLower)) return null;
        var found = connection.Query<SubmissionRow>($"{Select} WHERE id >= @start AND id < @end LIMIT 2", new { start, end = start + "g" }).ToList();
        return found is [var only] ? only.ToSubmission() : null;
    }

    /// <summary>Number of a version in the tables of the rows.</summary>
    public long NumberOf(Submission submission) => connection.ExecuteScalar<long>("SELECT number FROM submission WHERE id = @Id", new { submission.Id });

    /// <summary>The version that counts; null when there is none.</summary>
    public Submission? Active(DeliveryKey key) => connection.QuerySingleOrDefault<SubmissionRow>($"{Select} WHERE {SameKey} AND active = 1", key)?.ToSubmission();

    /// <summary>The version that came with the same bytes, also when it was replaced since; null when there is none or it was taken back, and when no version counts.</summary>
    public Submission? SameBytes(DeliveryKey key, string sha256) => connection.QuerySingleOrDefault<SubmissionRow>(
        $"""
        {Select} WHERE {SameKey} AND sha256 = @sha256 AND withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM submission WHERE {SameKey} AND active = 1)
        ORDER BY active DESC, version DESC LIMIT 1
        """,
        new { key.Organisation, key.Dataset, key.Quarter, sha256 })?.ToSubmission();

    /// <summary>Why a new version cannot be made from the version with that id; null when it can.</summary>
    public Finding? FaultOfBase(string id, DeliveryKey key)
    {
        if (Find(id) is not { } named) return new Finding(FindingKinds.BaseUnknown, Place.File);
        if (KeyOf(named) != key) return new Finding(FindingKinds.BaseOther, Place.File, $"{named.Organisation}, {named.Dataset}, {named.Quarter}");
        if (named.Withdrawal is not null) return new Finding(FindingKinds.BaseWithdrawn, Place.File);
        if (named.IsActive) return null;
        return Active(key) is { } active ? new Finding(FindingKinds.BaseStale, Place.File, active.Id[..ShownStart]) : new Finding(FindingKinds.BaseWithdrawn, Place.File);
    }

    public static DeliveryKey KeyOf(Submission submission) => new(submission.Organisation, submission.Dataset, submission.Quarter.ToString());

    /// <summary>Adds a version that counts from now on.</summary>
    /// <returns>Its number in the tables of the rows.</returns>
    public long Add(NewVersion version)
    {
        connection.Execute($"UPDATE submission SET active = 0 WHERE active = 1 AND {SameKey}", version.Key);
        return connection.ExecuteScalar<long>(
            $"""
            INSERT INTO submission (id, organisation, dataset, quarter, version, active, sha256, bytes, read, accepted, rejected, duplicate, received_at, key_id, base, merged)
            VALUES (@Id, @Organisation, @Dataset, @Quarter, (SELECT COALESCE(MAX(version), 0) + 1 FROM submission WHERE {SameKey}), 1, @Sha256, @Bytes,
                    @Read, @Accepted, @Rejected, @Duplicate, @ReceivedAt, @KeyId, @Base, @IsMerged)
            RETURNING number
            """,
            Values(version));
    }

    public Submission At(long number) => connection.QuerySingle<SubmissionRow>($"{Select} WHERE number = @number", new { number }).ToSubmission();

    /// <summary>Takes a version back: it counts no longer, and neither does an earlier one.</summary>
    /// <returns>Whether it was there to be taken back.</returns>
    public bool Withdraw(Submission submission, Withdrawal withdrawal) => connection.Execute(
        "UPDATE submission SET active = 0, withdrawn_at = @At, withdrawn_by = @By, withdrawn_reason = @Reason WHERE id = @Id AND withdrawn_at IS NULL",
        new { submission.Id, At = Text(withdrawal.At), withdrawal.By, withdrawal.Reason }) == 1;

    private static string Text(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static object Values(NewVersion version) => new
    {
        Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        version.Key.Organisation,
        version.Key.Dataset,
        version.Key.Quarter,
        version.Scan.Sha256,
        version.Scan.Bytes,
        version.Counts.Read,
        version.Counts.Accepted,
        version.Counts.Rejected,
        version.Counts.Duplicate,
        ReceivedAt = Text(version.ReceivedAt),
        version.KeyId,
        version.Base,
        version.IsMerged,
    };
}
