using System.Text;

namespace Impact.Ingest.Profiles;

/// <summary>Rows of a profile as the bytes of a CSV file with the column names of the dataset, made while they are read: nothing is written to disk.</summary>
/// <param name="header">Names of the columns.</param>
/// <param name="rows">The rows; enumerated once.</param>
/// <param name="separator">Cell separator.</param>
internal sealed class MappedStream(IEnumerable<string> header, IEnumerable<MappedRow> rows, char separator) : Stream
{
    private readonly IEnumerator<MappedRow> source = rows.GetEnumerator();
    private readonly StringBuilder line = new();
    private byte[] pending = Encoding.UTF8.GetBytes(string.Join(separator, header) + "\n");
    private int used;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (used == pending.Length && !Fill()) return 0;
        var count = Math.Min(buffer.Length, pending.Length - used);
        pending.AsSpan(used, count).CopyTo(buffer);
        used += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        if (!source.MoveNext()) return false;
        line.Clear();
        foreach (var cell in source.Current.Cells) Append(cell);
        line[^1] = '\n';
        (pending, used) = (Encoding.UTF8.GetBytes(line.ToString()), 0);
        return true;
    }

    // One row is one line: line n of these bytes is row n - 1, which is how a finding finds its way back.
    private void Append(string cell)
    {
        var flat = cell.ReplaceLineEndings(" ");
        line.Append('"').Append(flat.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').Append(separator);
    }
}
