using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Impact.Core.Observations;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;
using Impact.Ingest.Privacy;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>A checked file that is to be stored.</summary>
internal sealed record Delivery(string Organisation, Quarter Quarter, CheckedFile File)
{
    public FileCheck Check => File.Check;

    public FileScan Scan => File.Scan;

    public RowsToStore Rows => File.Rows ?? throw new ArgumentException("A refused file is not stored.");
}

/// <summary>Stores deliveries. Everything was read and checked before: the transaction only copies rows.</summary>
internal sealed class SubmissionWriter(SqliteConnection connection, TimeProvider clock, PseudonymKeys keys)
{
    private const string SameKey = "organisation = @Organisation AND dataset = @Dataset AND quarter = @Quarter";

    public (Submission Submission, bool IsNew) Save(Delivery sent, CancellationToken stop)
    {
        var delivery = sent with { Organisation = SpellingOf(sent.Organisation.Trim()) };
        if (Known(delivery) is { } known) return (known, false);
        var saved = SqliteFile.InTransaction(connection, () => Known(delivery) is { } sameTime ? (sameTime, false) : (Insert(delivery, stop), true));
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return saved;
    }

    // The name is the domain of the pseudonyms: in another spelling everybody would become somebody else.
    private string SpellingOf(string organisation) =>
        connection.ExecuteScalar<string?>("SELECT organisation FROM submission WHERE organisation = @organisation COLLATE NOCASE ORDER BY number LIMIT 1", new { organisation }) ?? organisation;

    // Also when the same bytes have been replaced since: a delivery that is sent again late must not undo a correction.
    private Submission? Known(Delivery delivery) =>
        connection.QuerySingleOrDefault<SubmissionRow>($"SELECT {SubmissionRow.Columns} FROM submission WHERE {SameKey} AND sha256 = @Sha256", Key(delivery))?.ToSubmission();

    private Submission Insert(Delivery delivery, CancellationToken stop)
    {
        RefuseOtherKey(delivery.Organisation);
        var number = InsertSubmission(delivery);
        var reading = delivery.Rows.Reading;
        using var insert = new RowInsert(connection, reading.Dataset, delivery.Organisation, keys);
        using var rows = new AcceptedRows(reading, delivery.Rows.LeftOut);
        var stored = 0;
        while (rows.Read())
        {
            stop.ThrowIfCancellationRequested();
            insert.Run(number, rows.Line, rows.Row);
            stored++;
        }

        if (stored != delivery.Check.Accepted || FileScan.Of(reading.File).Sha256 != delivery.Scan.Sha256)
            throw new IOException("The file changed while it was read. Nothing was stored.");
        return connection.QuerySingle<SubmissionRow>($"SELECT {SubmissionRow.Columns} FROM submission WHERE number = @number", new { number }).ToSubmission();
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

    private long InsertSubmission(Delivery delivery)
    {
        connection.Execute($"UPDATE submission SET active = 0 WHERE active = 1 AND {SameKey}", Key(delivery));
        return connection.ExecuteScalar<long>(
            $"""
            INSERT INTO submission (id, organisation, dataset, quarter, version, active, sha256, bytes, read, accepted, rejected, duplicate, received_at, key_id)
            VALUES (@Id, @Organisation, @Dataset, @Quarter, (SELECT COALESCE(MAX(version), 0) + 1 FROM submission WHERE {SameKey}), 1, @Sha256, @Bytes,
                    @Read, @Accepted, @Rejected, @Duplicate, @ReceivedAt, @KeyId)
            RETURNING number
            """,
            Values(delivery));
    }

    private static object Key(Delivery delivery) =>
        new { delivery.Organisation, delivery.Check.Dataset, Quarter = delivery.Quarter.ToString(), delivery.Scan.Sha256 };

    private object Values(Delivery delivery) => new
    {
        Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        delivery.Organisation,
        delivery.Check.Dataset,
        Quarter = delivery.Quarter.ToString(),
        delivery.Scan.Sha256,
        delivery.Scan.Bytes,
        delivery.Check.Read,
        delivery.Check.Accepted,
        delivery.Check.Rejected,
        delivery.Check.Duplicate,
        ReceivedAt = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        keys.KeyId,
    };
}
