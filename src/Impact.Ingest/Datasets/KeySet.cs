using System.Globalization;
using System.Runtime.InteropServices;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>The keys of the good rows of a file, to find at its end the rows that were sent twice.</summary>
/// <param name="dataset">Dataset of the rows.</param>
/// <param name="room">Number of rows that are held in memory.</param>
/// <remarks>
/// Keeps a hash per row, not the key: no identifier stays in memory. When the room is full, its rows go to a file in the order of their keys; at the end all are read once more in that order,
/// which brings equal keys together. So the memory does not grow with the file, and a file of fewer rows than the room needs no disk.
/// </remarks>
internal sealed class KeySet(Dataset dataset, int room) : IDisposable
{
    /// <summary>Rows in memory, 24 bytes each.</summary>
    public const int Room = 1 << 18;

    private readonly RowHash hash = new();
    private readonly int[] key = [.. dataset.Key];
    private readonly int[] content = [.. Enumerable.Range(0, dataset.Columns.Length).Except(dataset.Key)];
    private readonly List<KeyRow> rows = [];
    private SortedRuns? runs;

    /// <summary>Remembers a row.</summary>
    public void Add(RowBuffer row, int line)
    {
        if (rows.Count == room) Spill();
        var (first, second) = hash.Of(row, key);
        rows.Add(new KeyRow(first, second, line, (int)(hash.Of(row, content).First & int.MaxValue)));
    }

    /// <summary>The rows whose key an earlier row has, in no order.</summary>
    public IEnumerable<Finding> Repeats()
    {
        KeyRow? first = null;
        foreach (var row in Sorted())
        {
            if (first is { } earlier && row.HasKeyOf(earlier)) yield return Repeat(row, earlier);
            else first = row;
        }
    }

    public void Dispose() => runs?.Dispose();

    private static Finding Repeat(KeyRow row, KeyRow first) => new(
        row.Content == first.Content ? FindingKinds.RowTwice : FindingKinds.KeyTwice, new Place(row.Line, null), first.Line.ToString(CultureInfo.InvariantCulture));

    private IEnumerable<KeyRow> Sorted()
    {
        if (runs is not null) Spill();
        rows.Sort();
        return runs?.Merged() ?? rows;
    }

    private void Spill()
    {
        rows.Sort();
        (runs ??= new SortedRuns()).Add(CollectionsMarshal.AsSpan(rows));
        rows.Clear();
    }
}
