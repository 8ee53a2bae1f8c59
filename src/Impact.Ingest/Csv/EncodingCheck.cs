using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Impact.Ingest.Csv;

/// <summary>Looks for bytes that are no text in an encoding, piece by piece.</summary>
internal abstract class EncodingCheck
{
    /// <summary>Number of bytes looked at before this piece.</summary>
    protected long Seen { get; private set; }

    public static EncodingCheck For(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16LittleEndian => new Utf16Check(highByte: 1),
        TextEncoding.Utf16BigEndian => new Utf16Check(highByte: 0),
        TextEncoding.Windows1252 => new Windows1252Check(),
        _ => new Utf8Check(),
    };

    /// <summary>Byte offset of the first wrong byte up to the end of this piece; null while all is well.</summary>
    public long? Next(ReadOnlySpan<byte> piece)
    {
        var wrong = FirstWrong(piece);
        Seen += piece.Length;
        return wrong;
    }

    /// <summary>Byte offset of a character that the end of the file cuts off; null when there is none.</summary>
    public abstract long? End();

    protected abstract long? FirstWrong(ReadOnlySpan<byte> piece);

    private sealed class Utf8Check : EncodingCheck
    {
        private readonly byte[] begun = new byte[4];
        private int begunLength;

        public override long? End() => begunLength > 0 ? Seen - begunLength : null;

        protected override long? FirstWrong(ReadOnlySpan<byte> piece)
        {
            var start = Seen;
            while (begunLength > 0 && piece.Length > 0)
            {
                begun[begunLength++] = piece[0];
                piece = piece[1..];
                start++;
                var status = Rune.DecodeFromUtf8(begun.AsSpan(0, begunLength), out _, out _);
                if (status == OperationStatus.InvalidData) return start - begunLength;
                if (status == OperationStatus.Done) begunLength = 0;
            }

            return Utf8.IsValid(piece) ? null : Locate(piece, start);
        }

        private long? Locate(ReadOnlySpan<byte> piece, long start)
        {
            for (var at = 0; at < piece.Length;)
            {
                var status = Rune.DecodeFromUtf8(piece[at..], out _, out var length);
                if (status == OperationStatus.InvalidData) return start + at;
                if (status == OperationStatus.NeedMoreData)
                {
                    begunLength = piece.Length - at;
                    piece[at..].CopyTo(begun);
                    return null;
                }

                at += length;
            }

            return null;
        }
    }

    private sealed class Utf16Check(int highByte) : EncodingCheck
    {
        private byte first;
        private bool afterHighSurrogate;

        public override long? End() => Seen % 2 == 1 ? Seen - 1 : afterHighSurrogate ? Seen - 2 : null;

        protected override long? FirstWrong(ReadOnlySpan<byte> piece)
        {
            for (var i = 0; i < piece.Length; i++)
            {
                var offset = Seen + i;
                if (offset % 2 == 0)
                {
                    first = piece[i];
                    continue;
                }

                var high = highByte == 0 ? first : piece[i];
                var isLow = high is >= 0xDC and <= 0xDF;
                if (isLow != afterHighSurrogate) return offset - (afterHighSurrogate ? 3 : 1);
                afterHighSurrogate = high is >= 0xD8 and <= 0xDB;
            }

            return null;
        }
    }

    private sealed class Windows1252Check : EncodingCheck
    {
        // The five bytes that Windows-1252 leaves open.
        private static readonly SearchValues<byte> Open = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

        public override long? End() => null;

        protected override long? FirstWrong(ReadOnlySpan<byte> piece) => piece.IndexOfAny(Open) is >= 0 and var at ? Seen + at : null;
    }
}
