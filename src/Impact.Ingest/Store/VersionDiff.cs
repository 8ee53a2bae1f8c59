using Dapper;
using Impact.Ingest.Datasets;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>What one version of a delivery says otherwise than another: where, never what. Rows are the same row when their key is.</summary>
/// <param name="Added">Lines of the second version whose key the first does not have.</param>
/// <param name="Removed">Lines of the first version whose key the second does not have.</param>
/// <param name="Changed">Rows with the same key and another content.</param>
/// <param name="Same">Number of rows that are equal.</param>
internal sealed record VersionDiff(IReadOnlyList<int> Added, IReadOnlyList<int> Removed, IReadOnlyList<ChangedRow> Changed, int Same)
{
    /// <summary>How many rows say something else in a column, by column, most first.</summary>
    public IReadOnlyList<(string Column, int Rows)> ByColumn =>
        [.. Changed.SelectMany(row => row.Columns).GroupBy(column => column).Select(group => (group.Key, group.Count())).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
}

/// <summary>A row of both versions that says something else.</summary>
/// <param name="LineBefore">Its line in the first version.</param>
/// <param name="LineAfter">Its line in the second.</param>
/// <param name="Columns">Names of the columns, and of the questions, that differ.</param>
internal sealed record ChangedRow(int LineBefore, int LineAfter, IReadOnlyList<string> Columns);

/// <summary>Compares the rows of two versions of one delivery.</summary>
internal sealed class VersionComparison(SqliteConnection connection, Dataset dataset)
{
    public VersionDiff Between(long before, long after)
    {
        var changed = Changed(before, after);
        var added = Alone(after, before);
        var total = connection.ExecuteScalar<int>($"SELECT COUNT(*) FROM {dataset.Name} WHERE submission = @after", new { after });
        return new VersionDiff(added, Alone(before, after), changed, total - added.Count - changed.Count);
    }

    private IReadOnlyList<string> Key => dataset.Schema.PrimaryKey;

    private string SameKey => string.Join(" AND ", Key.Select(column => $"mine.\"{column}\" = theirs.\"{column}\""));

    private IEnumerable<string> Content => dataset.Columns.Except(Key);

    // Materialized: SQLite then makes one index over the other version, instead of searching all its rows for each of ours.
    private List<int> Alone(long version, long other) =>
    [
        .. connection.Query<int>(
            $"""
            WITH theirs AS MATERIALIZED (SELECT {Dataset.Quoted(Key)} FROM {dataset.Name} WHERE submission = @other)
            SELECT mine.line FROM {dataset.Name} AS mine LEFT JOIN theirs ON {SameKey}
            WHERE mine.submission = @version AND theirs."{Key[0]}" IS NULL
            ORDER BY mine.line
            """,
            new { version, other }),
    ];

    private List<ChangedRow> Changed(long before, long after)
    {
        var content = Content.ToList();
        if (content.Count == 0) return [];
        using var reader = connection.ExecuteReader(
            $"""
            WITH theirs AS MATERIALIZED (SELECT * FROM {dataset.Name} WHERE submission = @after)
            SELECT mine.line, theirs.line, {string.Join(", ", content.Select(column => $"mine.\"{column}\", theirs.\"{column}\""))}
            FROM {dataset.Name} AS mine CROSS JOIN theirs ON {SameKey}
            WHERE mine.submission = @before AND ({string.Join(" OR ", content.Select(column => $"mine.\"{column}\" IS NOT theirs.\"{column}\""))})
            ORDER BY mine.line
            """,
            new { before, after });
        var changed = new List<ChangedRow>();
        while (reader.Read())
        {
            var columns = content.SelectMany((column, at) => Differences(column, reader.GetValue(2 + (2 * at)), reader.GetValue(3 + (2 * at)))).ToList();
            if (columns.Count > 0) changed.Add(new ChangedRow(reader.GetInt32(0), reader.GetInt32(1), columns)); // The same answers may be stored in two forms.
        }

        return changed;
    }

    private static IEnumerable<string> Differences(string column, object before, object after)
    {
        if (Equals(before, after)) return [];
        return column == Dataset.AnswersColumn ? SurveyDataset.DifferentItems((string)before, (string)after) : [column];
    }
}
