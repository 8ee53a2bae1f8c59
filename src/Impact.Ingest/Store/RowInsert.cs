using Impact.Ingest.Datasets;
using Impact.Ingest.Privacy;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Impact.Ingest.Store;

/// <summary>Inserts the rows of one submission: one prepared statement, cells bound as bytes, identifiers replaced by their pseudonyms on the way.</summary>
/// <remarks>Bound through SQLitePCL because that makes no string and no boxed value per cell.</remarks>
internal sealed class RowInsert : IDisposable
{
    private const int PseudonymLength = 32;
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly string domain;
    private readonly PseudonymKeys keys;
    private readonly string?[] kinds;

    public RowInsert(SqliteConnection connection, Dataset dataset, string domain, PseudonymKeys keys)
    {
        (database, this.domain, this.keys) = (connection.Handle!, domain, keys);
        kinds = [.. dataset.Columns.Select(column => dataset.Schema.Fields.FirstOrDefault(field => field.Name == column)?.Identifier)];
        var marks = string.Join(", ", Enumerable.Repeat("?", dataset.Columns.Length + 2));
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO {dataset.Name} (submission, line, {Dataset.Quoted(dataset.Columns)}) VALUES ({marks})", out statement));
    }

    public void Run(long submission, int line, RowBuffer row)
    {
        Check(raw.sqlite3_bind_int64(statement, 1, submission));
        Check(raw.sqlite3_bind_int64(statement, 2, line));
        for (var column = 0; column < row.Columns; column++) Check(Bind(column + 3, row, column));
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) Check(result);
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int parameter, RowBuffer row, int column) => row.Form(column) switch
    {
        CellForm.Integer => raw.sqlite3_bind_int64(statement, parameter, row.Integer(column)),
        CellForm.Number => raw.sqlite3_bind_double(statement, parameter, row.Number(column)),
        CellForm.Text => BindText(parameter, row.Text(column), kinds[column]),
        _ => raw.sqlite3_bind_null(statement, parameter),
    };

    private int BindText(int parameter, ReadOnlySpan<byte> text, string? kind)
    {
        if (kind is null) return raw.sqlite3_bind_text(statement, parameter, text);
        Span<byte> pseudonym = stackalloc byte[PseudonymLength];
        keys.Write(domain, kind, text, pseudonym);
        return raw.sqlite3_bind_text(statement, parameter, pseudonym);
    }

    // The message of SQLite names tables and columns, never values.
    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result);
    }
}
