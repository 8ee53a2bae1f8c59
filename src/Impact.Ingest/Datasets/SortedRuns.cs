using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Impact.Ingest.Datasets;

/// <summary>Sorted lists of rows in a temporary file that only this process can open, to be read as one sorted list.</summary>
/// <remarks>
/// The blocks are encrypted under a key that exists only in memory: the hashes of <see cref="RowHash"/> tell keys apart, but do not hide them from who knows one key of the file.
/// On Unix the file loses its name at once, elsewhere when it is closed: nothing is left of it when the process ends, whatever ends it.
/// </remarks>
internal sealed class SortedRuns : IDisposable
{
    private const int RowsInBlock = 2048;
    private const int Tag = 16;
    private static readonly int BlockBytes = (RowsInBlock * Unsafe.SizeOf<KeyRow>()) + Tag;
    private readonly FileStream file = OpenPrivate();
    private readonly AesGcm cipher = new(RandomNumberGenerator.GetBytes(32), Tag);
    private readonly byte[] block = new byte[BlockBytes];
    private readonly List<(int FirstBlock, int Rows)> runs = [];
    private int blocks;

    /// <summary>The open file: the only way to it.</summary>
    public SafeFileHandle Handle => file.SafeFileHandle;

    /// <summary>Adds a sorted list.</summary>
    public void Add(ReadOnlySpan<KeyRow> sorted)
    {
        runs.Add((blocks, sorted.Length));
        for (; sorted.Length > RowsInBlock; sorted = sorted[RowsInBlock..]) Write(sorted[..RowsInBlock]);
        Write(sorted);
    }

    /// <summary>All rows of all lists, in order.</summary>
    public IEnumerable<KeyRow> Merged()
    {
        var next = new PriorityQueue<IEnumerator<KeyRow>, KeyRow>();
        foreach (var run in runs) Enqueue(next, Read(run.FirstBlock, run.Rows).GetEnumerator());
        while (next.TryDequeue(out var run, out var row))
        {
            yield return row;
            Enqueue(next, run);
        }
    }

    public void Dispose()
    {
        cipher.Dispose();
        file.Dispose();
    }

    private static void Enqueue(PriorityQueue<IEnumerator<KeyRow>, KeyRow> next, IEnumerator<KeyRow> run)
    {
        if (run.MoveNext()) next.Enqueue(run, run.Current);
    }

    private static FileStream OpenPrivate()
    {
        var path = Path.Combine(Path.GetTempPath(), $"impact-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 0, Options = FileOptions.DeleteOnClose };
        if (OperatingSystem.IsWindows()) return new FileStream(path, options);
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }

    private void Write(ReadOnlySpan<KeyRow> rows)
    {
        var bytes = MemoryMarshal.AsBytes(rows);
        cipher.Encrypt(Nonce(blocks), bytes, block.AsSpan(Tag, bytes.Length), block.AsSpan(0, Tag));
        file.Position = (long)blocks++ * BlockBytes;
        file.Write(block.AsSpan(0, Tag + bytes.Length));
    }

    private IEnumerable<KeyRow> Read(int at, int count)
    {
        var rows = new KeyRow[Math.Min(count, RowsInBlock)];
        for (; count > 0; count -= RowsInBlock)
        {
            var length = Math.Min(count, RowsInBlock);
            Read(at++, rows.AsSpan(0, length));
            for (var row = 0; row < length; row++) yield return rows[row];
        }
    }

    private void Read(int at, Span<KeyRow> rows)
    {
        var bytes = MemoryMarshal.AsBytes(rows);
        file.Position = (long)at * BlockBytes;
        file.ReadExactly(block.AsSpan(0, Tag + bytes.Length));
        cipher.Decrypt(Nonce(at), block.AsSpan(Tag, bytes.Length), block.AsSpan(0, Tag), bytes);
    }

    // Every block is written once, under a key of its own file: its number never comes back.
    private static byte[] Nonce(int number)
    {
        var nonce = new byte[12];
        BitConverter.TryWriteBytes(nonce, number);
        return nonce;
    }
}
