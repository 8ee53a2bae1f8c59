using System.Text.Json;

namespace Impact.Core.Estimation;

/// <summary>Chooses the rows that a specification uses.</summary>
internal static class RowFilter
{
    /// <summary>The rows that have the values of <c>where</c>; null when it names a column that is not there.</summary>
    public static Table? Chosen(JsonElement spec, Table table)
    {
        if (!spec.TryGetProperty("where", out var where) || where.ValueKind == JsonValueKind.Null) return table;
        var tests = where.EnumerateObject().Select(p => (Column: table.Find(p.Name), p.Value)).ToArray();
        if (tests.Any(t => t.Column is null)) return null;
        return table.Take([.. Enumerable.Range(0, table.Rows).Where(i => tests.All(t => Has(t.Column!, i, t.Value)))]);
    }

    /// <summary>The rows without a missing cell in the columns given.</summary>
    public static Table Complete(Table table, IReadOnlyList<string> columns)
    {
        TableColumn[] cells = [.. columns.Select(c => table.Find(c)!)];
        int[] rows = [.. Enumerable.Range(0, table.Rows).Where(i => cells.All(c => c.Text(i) is not null))];
        return rows.Length == table.Rows ? table : table.Take(rows);
    }

    private static bool Has(TableColumn column, int row, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => column.Number(row) is { } number && number == value.GetDouble(),
        JsonValueKind.String => column.Text(row) == value.GetString(),
        JsonValueKind.Array => value.EnumerateArray().Any(v => Has(column, row, v)),
        JsonValueKind.Null => column.Text(row) is null,
        _ => column.Text(row) == (value.ValueKind == JsonValueKind.True ? "true" : "false"),
    };
}
