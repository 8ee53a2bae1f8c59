namespace Impact.Ingest.Csv;

/// <summary>Bytes that are made piece by piece while they are read: memory for one piece, whatever the length.</summary>
internal sealed class PieceStream(IEnumerable<ReadOnlyMemory<byte>> pieces) : Stream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> rest = pieces.GetEnumerator();
    private ReadOnlyMemory<byte> piece;

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
        while (piece.IsEmpty && rest.MoveNext()) piece = rest.Current;
        var length = Math.Min(piece.Length, buffer.Length);
        piece.Span[..length].CopyTo(buffer);
        piece = piece[length..];
        return length;
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
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
