using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Impact.Ingest.Store;

/// <summary>Opens SQLite databases in the one way that keeps what was acknowledged.</summary>
internal static class SqliteFile
{
    private const long FullSynchronous = 2;

    static SqliteFile() => Batteries_V2.Init();

    /// <summary>Opens a connection with write-ahead log, full synchronisation and foreign keys, and asserts that they are on.</summary>
    /// <exception cref="InvalidOperationException">The database refuses these settings.</exception>
    public static SqliteConnection Open(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = false };
        var isMemory = settings.Mode == SqliteOpenMode.Memory || settings.DataSource == ":memory:";
        if (!isMemory && settings.Mode == SqliteOpenMode.ReadWriteCreate) CreateForOwner(settings.DataSource);
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        connection.Execute("PRAGMA page_size = 16384"); // Of a new database: large deliveries are written in a fifth less time than in pages of 4096 bytes.
        var journal = connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = FULL");
        connection.Execute("PRAGMA temp_store = MEMORY"); // Else a large sort writes answers to the temporary folder of the machine.
        if (journal == (isMemory ? "memory" : "wal") && connection.ExecuteScalar<long>("PRAGMA synchronous") == FullSynchronous) return connection;
        connection.Dispose();
        throw new OperatorException(
            "De database kan hier niet veilig schrijven. Staat zij op een netwerkschijf? Kies een schijf van deze computer.",
            "The database does not keep a write-ahead log with full synchronisation. Is it on a network drive? Choose a disk of this machine.");
    }

    // Health data: only the owner may read the file. The log beside it takes over its mode.
    private static void CreateForOwner(string path)
    {
        if (File.Exists(path) || OperatingSystem.IsWindows()) return;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using var file = new FileStream(path, options);
    }

    /// <summary>Whether a transaction has begun that has not ended.</summary>
    public static bool IsInTransaction(SqliteConnection connection) => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Does something and takes it back: nothing of it is stored.</summary>
    public static T Rehearsed<T>(SqliteConnection connection, Func<T> work)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            return work();
        }
        finally
        {
            if (IsInTransaction(connection)) connection.Execute("ROLLBACK");
        }
    }

    /// <summary>Does something in one write transaction that starts at once: all of it is stored, or nothing. Within a rehearsal it is part of that.</summary>
    public static T InTransaction<T>(SqliteConnection connection, Func<T> work)
    {
        if (IsInTransaction(connection)) return work();
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var result = work();
            connection.Execute("COMMIT");
            return result;
        }
        catch
        {
            // A failed COMMIT may have ended the transaction already.
            if (IsInTransaction(connection)) connection.Execute("ROLLBACK");
            throw;
        }
    }
}
