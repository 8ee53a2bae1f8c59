using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>Brings the schema of the database up to date: numbered SQL scripts, forward only, each in one transaction.</summary>
internal static class Migrations
{
    private const string Prefix = "migrations/";

    /// <summary>The scripts that are built in, lowest number first.</summary>
    public static IReadOnlyList<(int Number, string Name)> All { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan(Prefix.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), name))];

    /// <exception cref="OperatorException">The database was made by a newer version of the program.</exception>
    public static void Apply(SqliteConnection connection, TimeProvider clock)
    {
        var done = VersionOf(connection);
        if (done > All[^1].Number)
            throw new OperatorException(
                "De database is gemaakt met een nieuwere versie van dit programma. Installeer die versie of kies een andere database.",
                "The database was made by a newer version of this program. Install that version, or open another database.");
        foreach (var (number, name) in All.Where(script => script.Number > done)) Apply(connection, clock, number, name);
    }

    /// <summary>Number of the last script that was applied; 0 in a new database.</summary>
    public static int VersionOf(SqliteConnection connection) => connection.ExecuteScalar<int>("PRAGMA user_version");

    // A table that others point at can be built anew only while foreign keys are off, and they cannot be switched inside a transaction.
    private static void Apply(SqliteConnection connection, TimeProvider clock, int number, string name)
    {
        connection.Execute("PRAGMA foreign_keys = OFF");
        try
        {
            Run(connection, clock, number, name);
        }
        finally
        {
            connection.Execute("PRAGMA foreign_keys = ON");
        }
    }

    // Another process may have applied the script between the question and the lock: asked again inside.
    private static void Run(SqliteConnection connection, TimeProvider clock, int number, string name) => SqliteFile.InTransaction(connection, () =>
    {
        if (VersionOf(connection) >= number) return false;
        connection.Execute(Script(name));
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_change (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT");
        connection.Execute("INSERT INTO schema_change VALUES (@number, @name, @at)",
            new { number, name = name[Prefix.Length..], at = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) });
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"));
        if (connection.Query("PRAGMA foreign_key_check").Any()) throw new InvalidDataException("A script of the schema breaks a link between two tables.");
        return true;
    });

    private static string Script(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
