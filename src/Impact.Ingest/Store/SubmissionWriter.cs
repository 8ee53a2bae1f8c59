using Dapper;
using Impact.Core.Findings;
using Impact.Core.Observations;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;
using Impact.Ingest.Privacy;
using Impact.Ingest.Profiles;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>A checked file that is to be stored.</summary>
internal sealed record Delivery(string Organisation, Quarter Quarter, CheckedFile File)
{
    /// <summary>Id of the version that the sender worked from, which must still be the one that counts; null when none was named.</summary>
    public string? Base { get; init; }

    /// <summary>Whether the file is a mended correction file of the base, whose rows are put into their place.</summary>
    public bool IsCorrection { get; init; }

    public FileCheck Check => File.Check;

    public FileScan Scan => File.Scan;

    public RowsToStore Rows => File.Rows ?? throw new ArgumentException("A refused file is not stored.");

    public DeliveryKey Key => new(Organisation, Check.Dataset!, Quarter.ToString());
}

/// <summary>What became of a delivery.</summary>
/// <param name="Submission">The stored version; null when it was refused.</param>
/// <param name="IsNew">Whether it was added now: the same bytes for the same key change nothing.</param>
/// <param name="Findings">What only the store can tell.</param>
internal sealed record Saved(Submission? Submission, bool IsNew, IReadOnlyList<Finding> Findings)
{
    /// <summary>Number of rows that were good, and not stored because they were stored before.</summary>
    public int Repeated { get; init; }

    public static Saved Refused(params IReadOnlyList<Finding> findings) => new(null, false, findings);
}

/// <summary>Stores deliveries. Everything was read and checked before: the transaction only copies rows.</summary>
internal sealed class SubmissionWriter(SqliteConnection connection, TimeProvider clock, PseudonymKeys keys)
{
    private readonly Versions versions = new(connection);

    public Saved Save(Delivery sent, CancellationToken stop)
    {
        var delivery = sent with { Organisation = SpellingOf(sent.Organisation.Trim()) };
        if (Known(delivery) is { } known) return known;
        var saved = SqliteFile.InTransaction(connection, () => Known(delivery) ?? Refused(delivery) ?? Store(delivery, stop));
        if (saved.IsNew && !SqliteFile.IsInTransaction(connection)) connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return saved;
    }

    // The name is the domain of the pseudonyms: in another spelling everybody would become somebody else.
    private string SpellingOf(string organisation) =>
        connection.ExecuteScalar<string?>("SELECT organisation FROM submission WHERE organisation = @organisation COLLATE NOCASE ORDER BY number LIMIT 1", new { organisation }) ?? organisation;

    // Also when the same bytes have been replaced since: a delivery that is sent again late must not undo a correction.
    private Saved? Known(Delivery delivery) => versions.SameBytes(delivery.Key, delivery.Scan.Sha256) is { } known ? new Saved(known, false, []) : null;

    private Saved? Refused(Delivery delivery)
    {
        if (delivery.Base is { } named) return versions.FaultOfBase(named, delivery.Key) is { } fault ? Saved.Refused(fault) : null;
        // A correction file that came as if it were everything would throw away the rows that were good.
        return delivery.File.Mended is not null && versions.Active(delivery.Key) is { } active
            ? Saved.Refused(new Finding(FindingKinds.CorrectionWithoutBase, Place.File, active.Id[..Versions.ShownStart]))
            : null;
    }

    private Saved Store(Delivery delivery, CancellationToken stop)
    {
        RefuseOtherKey(delivery.Organisation);
        var basis = delivery.Base is { } named ? versions.Find(named) : null;
        var version = new NewVersion(delivery.Key, delivery.Scan, delivery.Check) { Base = basis?.Id, ReceivedAt = clock.GetUtcNow(), KeyId = keys.KeyId };
        var saved = delivery.IsCorrection
            ? new Merge(connection, basis!, delivery).Run(version, number => Inserter(delivery, number), stop)
            : new Saved(Insert(delivery, version, stop), true, []);
        if (ProfiledFile.ScanOf(delivery.File.Received).Sha256 != delivery.Scan.Sha256) throw Changed();
        return saved;
    }

    private RowInsert Inserter(Delivery delivery, long submission)
    {
        var domain = SharedDomains.Of(connection, delivery.Organisation);
        return new RowInsert(connection, delivery.Rows.Reading.Dataset, submission, kind => new LastPseudonym(keys, domain, kind));
    }

    private static IOException Changed() => new("The file changed while it was read. Nothing was stored.");

    private Submission Insert(Delivery delivery, NewVersion version, CancellationToken stop)
    {
        var number = versions.Add(version);
        using var insert = Inserter(delivery, number);
        using var rows = new AcceptedRows(delivery.Rows.Reading, delivery.Rows.LeftOut);
        var stored = 0;
        while (rows.Read())
        {
            stop.ThrowIfCancellationRequested();
            insert.Add(rows.Line, rows.Row);
            stored++;
        }

        insert.Finish();
        if (stored != delivery.Check.Accepted) throw Changed();
        LeftOut.Add(connection, number, delivery.Rows);
        return versions.At(number);
    }

    // Under another key the same person would become somebody else, and every change between two measurements would be lost without a word.
    private void RefuseOtherKey(string organisation)
    {
        var used = connection.ExecuteScalar<string?>("SELECT key_id FROM submission WHERE organisation = @organisation ORDER BY number DESC LIMIT 1", new { organisation });
        if (used is not null && used != keys.KeyId)
            throw new OperatorException(
                $"De eerdere leveringen zijn opgeslagen met sleutel {used}; nu ligt er sleutel {keys.KeyId}. Zet de kopie van het sleutelbestand terug.",
                $"The earlier deliveries were made with the key {used}, this one would be with {keys.KeyId}. Put back the copy of the key file.");
    }
}
