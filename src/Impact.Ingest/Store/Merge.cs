using System.Globalization;
using System.Text.Json;
using Dapper;
using Impact.Core.Findings;
using Impact.Ingest.Datasets;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>Puts the rows of a mended correction file into the place of the rows that were left out: the accepted rows of the base and these together are a new version.</summary>
/// <remarks>Runs inside the transaction of the writer. A row keeps the line it had in the file as first sent, so every version tells the same line for the same row.</remarks>
internal sealed class Merge(SqliteConnection connection, Submission basis, Delivery delivery)
{
    private readonly Versions versions = new(connection);
    private readonly IReadOnlyDictionary<int, int> lines = delivery.File.Mended!.Lines;
    private readonly Dataset dataset = delivery.Rows.Reading.Dataset;

    /// <summary>Merges.</summary>
    /// <param name="version">The version that is to be added.</param>
    /// <param name="insert">Makes the inserter of the rows of a submission.</param>
    /// <param name="stop">Stops the reading.</param>
    public Saved Run(NewVersion version, Func<long, RowInsert> insert, CancellationToken stop)
    {
        var number = versions.NumberOf(basis);
        var leftOut = LeftOut.Of(connection, number);
        var known = KnownLines(number, leftOut);
        if (Unknown(leftOut, known) is { Count: > 0 } strange) return Saved.Refused(strange);
        connection.Execute("SAVEPOINT merge");
        var merged = versions.Add(version with { Base = basis.Id, IsMerged = true, Counts = delivery.Check with { Read = basis.Read, Accepted = basis.Accepted, Rejected = basis.Rejected, Duplicate = basis.Duplicate } });
        CopyRows(number, merged);
        var added = AddRows(merged, insert, known, stop);
        var repeats = TakeOutRepeats(merged, added);
        var findings = known.Select(line => At(FindingKinds.CorrectionLineKnown, line)).Concat(repeats).ToList();
        var stored = added.Count - repeats.Count;
        var repeated = delivery.Check.Accepted - stored;
        if (stored == 0) connection.Execute("ROLLBACK TO merge");
        else Count(merged, leftOut, added.Except(repeats.Select(repeat => lines[repeat.Place.Line!.Value])));
        connection.Execute("RELEASE merge");
        return new Saved(stored == 0 ? basis : versions.At(merged), stored > 0, findings) { Repeated = repeated };
    }

    private static Finding At(FindingKind kind, int line) => new(kind, new Place(line, Corrections.CorrectionColumns.LineName));

    /// <summary>Lines of the correction file whose row was accepted before: mended in an earlier round.</summary>
    private List<int> KnownLines(long number, Dictionary<int, string> leftOut)
    {
        var others = lines.Where(line => !leftOut.ContainsKey(line.Value)).Select(line => line.Value);
        var stored = connection.Query<long>(
            $"SELECT line FROM {dataset.Name} WHERE submission = @number AND line IN (SELECT value FROM json_each(@others))",
            new { number, others = JsonSerializer.Serialize(others) }).ToHashSet();
        return [.. lines.Where(line => stored.Contains(line.Value)).Select(line => line.Key).Order()];
    }

    private List<Finding> Unknown(Dictionary<int, string> leftOut, List<int> known) =>
    [
        .. lines.Where(line => !leftOut.ContainsKey(line.Value)).Select(line => line.Key).Except(known).Order()
            .Select(line => At(FindingKinds.CorrectionLineUnknown, line) with { Detail = lines[line].ToString(CultureInfo.InvariantCulture) }),
    ];

    private void CopyRows(long from, long to)
    {
        var columns = Dataset.Quoted(dataset.Columns);
        connection.Execute($"INSERT INTO {dataset.Name} (submission, line, {columns}) SELECT @to, line, {columns} FROM {dataset.Name} WHERE submission = @from", new { from, to });
        connection.Execute("INSERT INTO left_out (submission, line, fate) SELECT @to, line, fate FROM left_out WHERE submission = @from", new { from, to });
    }

    /// <returns>Lines, as first sent, of the rows that were added.</returns>
    private HashSet<int> AddRows(long merged, Func<long, RowInsert> insert, List<int> known, CancellationToken stop)
    {
        using var writer = insert(merged);
        using var rows = new AcceptedRows(delivery.Rows.Reading, delivery.Rows.LeftOut);
        var (added, skipped) = (new HashSet<int>(), known.ToHashSet());
        while (rows.Read())
        {
            stop.ThrowIfCancellationRequested();
            if (skipped.Contains(rows.Line)) continue;
            writer.Add(lines[rows.Line], rows.Row);
            added.Add(lines[rows.Line]);
        }

        writer.Finish();
        return added;
    }

    // A mended row can turn out to be about the same as a row that was good all along: that one stays.
    private List<Finding> TakeOutRepeats(long merged, HashSet<int> added)
    {
        var key = dataset.Schema.PrimaryKey;
        var content = dataset.Columns.Except(key).ToList();
        var isSame = content.Count == 0 ? "1" : string.Join(" AND ", content.Select(column => $"mine.\"{column}\" IS theirs.\"{column}\""));
        var repeats = connection.Query<(long Line, long First, long IsSame)>(
            $"""
            WITH mine AS MATERIALIZED (SELECT * FROM {dataset.Name} WHERE submission = @merged AND line IN (SELECT value FROM json_each(@added)))
            SELECT mine.line, theirs.line, {isSame}
            FROM mine JOIN {dataset.Name} AS theirs ON theirs.submission = @merged AND {string.Join(" AND ", key.Select(column => $"mine.\"{column}\" = theirs.\"{column}\""))}
            WHERE theirs.line NOT IN (SELECT line FROM mine)
            """,
            new { merged, added = JsonSerializer.Serialize(added) }).ToList();
        var here = lines.ToDictionary(line => line.Value, line => line.Key);
        foreach (var (line, _, _) in repeats) connection.Execute($"DELETE FROM {dataset.Name} WHERE submission = @merged AND line = @line", new { merged, line });
        return
        [
            .. repeats.Select(repeat => new Finding(
                repeat.IsSame == 1 ? FindingKinds.RowTwice : FindingKinds.KeyTwice, new Place(here[checked((int)repeat.Line)], null), repeat.First.ToString(CultureInfo.InvariantCulture))),
        ];
    }

    // What was sent back and is not stored is a repetition, or wrong once more; what was not sent back stays what it was.
    private void Count(long merged, Dictionary<int, string> leftOut, IEnumerable<int> stored)
    {
        var taken = stored.ToHashSet();
        var wrong = delivery.Rows.LeftOut.Where(line => !delivery.Rows.Duplicates.Contains(line) && lines.ContainsKey(line)).Select(line => lines[line]).ToHashSet();
        var back = lines.Values.Where(leftOut.ContainsKey).ToList();
        foreach (var line in back.Where(taken.Contains)) connection.Execute("DELETE FROM left_out WHERE submission = @merged AND line = @line", new { merged, line });
        foreach (var line in back.Where(line => !taken.Contains(line)))
            connection.Execute("UPDATE left_out SET fate = @fate WHERE submission = @merged AND line = @line", new { merged, line, fate = wrong.Contains(line) ? LeftOut.Rejected : LeftOut.Duplicate });
        connection.Execute(
            $"""
            UPDATE submission SET accepted = accepted + @count,
                rejected = (SELECT COUNT(*) FROM left_out WHERE submission = @merged AND fate = '{LeftOut.Rejected}'),
                duplicate = (SELECT COUNT(*) FROM left_out WHERE submission = @merged AND fate = '{LeftOut.Duplicate}')
            WHERE number = @merged
            """,
            new { merged, count = taken.Count });
    }
}
