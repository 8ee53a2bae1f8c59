using Dapper;
using Impact.Core.Findings;
using Impact.Ingest.Datasets;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>Finds rows that were delivered in two quarters. In the datasets of persons and initiatives that is normal: their latest quarter counts.</summary>
internal static class OtherQuarters
{
    private static readonly string[] Repeated = [ParticipantsDataset.Definition.Name, InitiativesDataset.Definition.Name];

    public static IReadOnlyList<Finding> Find(SqliteConnection connection, Submission submission)
    {
        if (Repeated.Contains(submission.Dataset)) return [];
        var dataset = Datasets.Datasets.Find(submission.Dataset)!;
        var key = dataset.Schema.PrimaryKey;
        var sameKey = string.Join(" AND ", key.Select(column => $"mine.\"{column}\" = theirs.\"{column}\""));
        var theirKey = string.Join(", ", key.Select(column => $"{dataset.Name}.\"{column}\""));
        return
        [
            // Materialized, and joined in this order: SQLite then makes one index over the other quarters, instead of searching all their rows for each of ours.
            .. connection.Query<(long Line, string Quarter)>(
                $"""
                WITH theirs AS MATERIALIZED (
                    SELECT {theirKey}, MAX(submission.quarter) AS delivery
                    FROM submission JOIN {dataset.Name} ON {dataset.Name}.submission = submission.number
                    WHERE submission.organisation = @Organisation AND submission.dataset = @Dataset AND submission.active = 1 AND submission.id <> @Id
                    GROUP BY {theirKey}
                )
                SELECT mine.line, theirs.delivery
                FROM {dataset.Name} AS mine CROSS JOIN theirs ON {sameKey}
                WHERE mine.submission = (SELECT number FROM submission WHERE id = @Id)
                ORDER BY mine.line
                LIMIT {FindingList.Longest}
                """,
                new { submission.Organisation, submission.Dataset, submission.Id }).Select(row => new Finding(FindingKinds.KeyInOtherQuarter, new Place(checked((int)row.Line), null), row.Quarter)),
        ];
    }
}
