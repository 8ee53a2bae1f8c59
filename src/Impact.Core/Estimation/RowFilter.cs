using System.Text.Json;

namespace Impact.Core.Estimation;

/// <summary>Chooses the rows that a specification uses.</summary>
internal static class RowFilter
{
    /// <summary>What is wrong with <c>where</c>: a column that is not there, or something that no cell can be; null when nothing is.</summary>
    public static NotEstimable? Fault(JsonElement spec, Table table)
    {
        var tests = Tests(spec);
        if (tests.FirstOrDefault(t => table.Find(t.Name) is null) is { Value.ValueKind: not JsonValueKind.Undefined } unknown) return Specification.Refuse(RefusalReason.UnknownColumn, unknown.Name);
        return tests.All(t => t.Value.ValueKind == JsonValueKind.Array ? t.Value.EnumerateArray().All(IsCell) : IsCell(t.Value)) ? null : Specification.Refuse(RefusalReason.InvalidField, "where");
    }

    /// <summary>The rows that have the values of <c>where</c>.</summary>
    public static Table Chosen(JsonElement spec, Table table)
    {
        var tests = Tests(spec).Select(t => (Column: table.Find(t.Name)!, t.Value)).ToArray();
        return tests.Length == 0 ? table : table.Take([.. Enumerable.Range(0, table.Rows).Where(i => tests.All(t => Has(t.Column, i, t.Value)))]);
    }

    /// <summary>The rows without a missing cell in the columns given.</summary>
    public static Table Complete(Table table, IReadOnlyList<string> columns)
    {
        TableColumn[] cells = [.. columns.Select(c => table.Find(c)!)];
        int[] rows = [.. Enumerable.Range(0, table.Rows).Where(i => cells.All(c => c.Text(i) is not null))];
        return rows.Length == table.Rows ? table : table.Take(rows);
    }

    private static JsonProperty[] Tests(JsonElement spec) =>
        spec.TryGetProperty("where", out var where) && where.ValueKind == JsonValueKind.Object ? [.. where.EnumerateObject()] : [];

    private static bool IsCell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => false,
        JsonValueKind.Number => double.IsFinite(value.GetDouble()),
        _ => true,
    };

    private static bool Has(TableColumn column, int row, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => column.Number(row) is { } number && number == value.GetDouble(),
        JsonValueKind.String => column.Text(row) == value.GetString(),
        JsonValueKind.Array => value.EnumerateArray().Any(v => Has(column, row, v)),
        JsonValueKind.Null => column.Text(row) is null,
        _ => column.Text(row) == (value.ValueKind == JsonValueKind.True ? "true" : "false"),
    };
}
