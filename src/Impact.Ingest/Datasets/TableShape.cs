using System.Globalization;
using Impact.Core.Findings;
using Impact.Ingest.Csv;

namespace Impact.Ingest.Datasets;

/// <summary>Whether the rows of a file form a table under its header: so many cells in each row, and nothing below a column without a name.</summary>
internal sealed class TableShape(FoundHeader header)
{
    private readonly int[] unnamed = [.. Enumerable.Range(0, header.Names.Count).Where(cell => string.IsNullOrWhiteSpace(header.Names[cell]))];
    private readonly HashSet<int> reported = [];

    /// <summary>What is wrong with the shape of the current row; an unnamed column is reported once.</summary>
    public Finding[] FaultsOf(CsvRows rows)
    {
        if (rows.Count != header.Names.Count)
        {
            return [new Finding(FindingKinds.CellCount, new Place(rows.Line, null), string.Create(CultureInfo.InvariantCulture, $"{rows.Count} / {header.Names.Count}"))];
        }

        return unnamed.Length == 0 ? [] : Unnamed(rows);
    }

    private Finding[] Unnamed(CsvRows rows)
    {
        var faults = new List<Finding>();
        foreach (var cell in unnamed)
            if (rows[cell].IndexOfAnyExcept(" \t"u8) >= 0 && reported.Add(cell))
                faults.Add(new Finding(FindingKinds.ColumnWithoutName, new Place(header.Line, ColumnName.Safe("", cell, headerIsKnown: false))));
        return [.. faults];
    }
}
