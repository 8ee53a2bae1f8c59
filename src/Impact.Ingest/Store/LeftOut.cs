using Dapper;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>The lines of a delivery that were not stored, by number alone: a correction may take their place, and no other.</summary>
internal static class LeftOut
{
    public const string Rejected = "rejected";
    public const string Duplicate = "duplicate";

    public static void Add(SqliteConnection connection, long submission, RowsToStore rows)
    {
        if (rows.LeftOut.Count == 0) return;
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO left_out (submission, line, fate) VALUES (@submission, @line, @fate)";
        insert.Parameters.AddWithValue("@submission", submission);
        var line = insert.Parameters.Add("@line", SqliteType.Integer);
        var fate = insert.Parameters.Add("@fate", SqliteType.Text);
        foreach (var left in rows.LeftOut)
        {
            (line.Value, fate.Value) = (left, rows.Duplicates.Contains(left) ? Duplicate : Rejected);
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>Line and fate of everything that was left out of a delivery.</summary>
    public static Dictionary<int, string> Of(SqliteConnection connection, long submission) =>
        connection.Query<(long Line, string Fate)>("SELECT line, fate FROM left_out WHERE submission = @submission", new { submission })
            .ToDictionary(left => checked((int)left.Line), left => left.Fate);
}
