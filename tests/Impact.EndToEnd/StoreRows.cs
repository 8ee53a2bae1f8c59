using Microsoft.Data.Sqlite;

namespace Impact.EndToEnd;

/// <summary>The number of rows of every table of the store, to see whether something was added.</summary>
internal static class StoreRows
{
    public static IReadOnlyDictionary<string, long> Of(TemporaryFolder folder) => OfDatabase(folder.PathOf("impact-data", "impact.db"));

    public static IReadOnlyDictionary<string, long> OfDatabase(string path)
    {
        if (!File.Exists(path))
            return new Dictionary<string, long>();
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = Query<string>(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").ToList();
        return tables.ToDictionary(table => table, table => Query<long>(connection, $"SELECT count(*) FROM \"{table}\"").Single());
    }

    private static IEnumerable<T> Query<T>(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader.GetFieldValue<T>(0);
    }
}
