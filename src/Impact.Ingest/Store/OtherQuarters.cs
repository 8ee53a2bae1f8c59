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
        var sameKey = string.Join(" AND ", dataset.Schema.PrimaryKey.Select(column => $"mine.{column} = theirs.{column}"));
        return
        [
            .. connection.Query<(long Line, string Quarter)>(
                $"""
                SELECT mine.line, MAX(other.quarter)
                FROM submission AS this
                JOIN submission AS other ON other.organisation = this.organisation AND other.dataset = this.dataset AND other.active = 1 AND other.quarter <> this.quarter
                JOIN {dataset.Name} AS theirs ON theirs.submission = other.number
                JOIN {dataset.Name} AS mine ON mine.submission = this.number AND {sameKey}
                WHERE this.id = @Id
                GROUP BY mine.line
                ORDER BY mine.line
                LIMIT {FindingList.Longest}
                """,
                new { submission.Id }).Select(row => new Finding(FindingKinds.KeyInOtherQuarter, new Place(checked((int)row.Line), null), row.Quarter)),
        ];
    }
}
