using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>The keys of the rows accepted so far, to find a row that is sent twice.</summary>
/// <remarks>Keeps 128 bits of a hash per row, not the key: a million rows take some 70 MB, and no identifier stays in memory.</remarks>
internal sealed class KeySet(Dataset dataset)
{
    private readonly Dictionary<Hash128, (int Line, int Content)> rows = [];
    private byte[] key = new byte[1024];

    /// <summary>Makes room at once: growing step by step would need the memory twice.</summary>
    public void Expect(int count) => rows.EnsureCapacity(count);

    /// <summary>Remembers a row; returns what is wrong when its key was there before.</summary>
    public CellFault? Add(RowBuffer row, int line)
    {
        var hash = HashOf(row);
        var content = ContentOf(row);
        if (rows.TryAdd(hash, (line, content))) return null;
        var first = rows[hash];
        var kind = first.Content == content ? FindingKinds.RowTwice : FindingKinds.KeyTwice;
        return new CellFault(kind, first.Line.ToString(CultureInfo.InvariantCulture));
    }

    // Each cell with its length before it, so that "a","bc" and "ab","c" differ.
    private Hash128 HashOf(RowBuffer row)
    {
        var length = 0;
        Span<byte> scratch = stackalloc byte[8];
        foreach (var column in dataset.Key)
        {
            var cell = row.Bytes(column, scratch);
            if (length + cell.Length + 4 > key.Length) Array.Resize(ref key, (key.Length * 2) + cell.Length);
            BinaryPrimitives.WriteInt32LittleEndian(key.AsSpan(length), cell.Length);
            cell.CopyTo(key.AsSpan(length + 4));
            length += cell.Length + 4;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(key.AsSpan(0, length), hash);
        return new Hash128(BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]));
    }

    private static int ContentOf(RowBuffer row)
    {
        var hash = new HashCode();
        Span<byte> scratch = stackalloc byte[8];
        for (var column = 0; column < row.Columns; column++)
        {
            hash.Add(row.Form(column));
            hash.AddBytes(row.Bytes(column, scratch));
        }

        return hash.ToHashCode();
    }

    private readonly record struct Hash128(ulong Low, ulong High);
}
