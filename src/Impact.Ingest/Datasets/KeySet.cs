using System.Globalization;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>The keys of the rows accepted so far, to find a row that is sent twice.</summary>
/// <remarks>Keeps a hash per row, not the key: a million rows take some 40 MB, and no identifier stays in memory.</remarks>
internal sealed class KeySet(Dataset dataset)
{
    private readonly RowHash hash = new();
    private readonly int[] key = [.. dataset.Key];
    private readonly int[] content = [.. Enumerable.Range(0, dataset.Columns.Length).Except(dataset.Key)];
    private readonly Dictionary<(ulong, ulong), (int Line, int Content)> rows = [];

    /// <summary>Makes room at once: growing step by step would need the memory twice.</summary>
    public void Expect(int count) => rows.EnsureCapacity(count);

    /// <summary>Remembers a row; returns what is wrong when its key was there before.</summary>
    public CellFault? Add(RowBuffer row, int line)
    {
        var (mine, rest) = (hash.Of(row, key), (int)(hash.Of(row, content).First & int.MaxValue));
        if (rows.TryAdd(mine, (line, rest))) return null;
        var first = rows[mine];
        var kind = first.Content == rest ? FindingKinds.RowTwice : FindingKinds.KeyTwice;
        return new CellFault(kind, first.Line.ToString(CultureInfo.InvariantCulture));
    }
}
