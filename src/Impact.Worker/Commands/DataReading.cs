using Impact.Core.Estimation;
using Impact.Core.Findings;
using Impact.Ingest.Csv;

namespace Impact.Worker.Commands;

/// <summary>The columns of a CSV that an estimator asks for, or why the file cannot be read.</summary>
/// <param name="Table">The columns; null when there is a fault.</param>
/// <param name="Fault">Why not; null when there is a table.</param>
internal sealed record DataReading(Table? Table, Finding? Fault)
{
    public static DataReading Of(string path, IReadOnlySet<string> names)
    {
        using var file = OpenTable.TryOpen(path, out var fault);
        if (file is null) return new DataReading(null, fault);
        if (file.Header.Select(name => name.Trim()).Where(names.Contains).CountBy(name => name).FirstOrDefault(name => name.Value > 1) is { Key: { } twice })
            return new DataReading(null, new Finding(FindingKinds.ColumnTwice, Place.File, twice));
        var columns = file.Header.Select((name, cell) => (Name: name.Trim(), Cell: cell, Cells: new List<string>())).Where(column => names.Contains(column.Name)).ToList();
        while (file.Read())
            foreach (var column in columns) column.Cells.Add(file[column.Cell]);
        return file.Fault is { } broken
            ? new DataReading(null, broken)
            : new DataReading(new Table([.. columns.Select(column => new TextColumn(column.Name, [.. column.Cells]))]), null);
    }
}
