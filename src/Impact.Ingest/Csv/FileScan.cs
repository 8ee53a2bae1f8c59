using System.Security.Cryptography;
using Impact.Core.Findings;

namespace Impact.Ingest.Csv;

/// <summary>What one pass over the bytes tells: hash, size, encoding, and why the file is no text.</summary>
internal sealed record FileScan
{
    /// <summary>Largest file in bytes; the others are refused unread.</summary>
    public const long LargestFile = 512L << 20;

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Null when the file is no text.</summary>
    public required TextEncoding? Encoding { get; init; }

    /// <summary>Why the file cannot be read; null when it can.</summary>
    public required Finding? Fault { get; init; }

    public static FileScan Of(ReceivedFile file)
    {
        using var stream = file.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var encoding = EncodingOf(file, buffer.AsSpan(0, length));
        var fault = FaultOfStart(buffer.AsSpan(0, length));
        var check = EncodingCheck.For(encoding);
        long bytes = 0;
        for (; length > 0; length = stream.Read(buffer))
        {
            var piece = buffer.AsSpan(0, length);
            hash.AppendData(piece);
            bytes += length;
            fault ??= bytes > LargestFile ? TooLarge : FaultOf(file, encoding, check, piece);
        }

        fault ??= check.End() is { } cut ? Invalid(file, encoding, cut) : null;
        return new FileScan { Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()), Bytes = bytes, Encoding = fault is null ? encoding : null, Fault = fault };
    }

    // A byte order mark is certain; the choice of the sender counts only without one.
    private static TextEncoding EncodingOf(ReceivedFile file, ReadOnlySpan<byte> head)
    {
        var told = TextEncodings.OfStart(head);
        return file.IsWindows1252 && told == TextEncoding.Utf8 ? TextEncoding.Windows1252 : told;
    }

    private static Finding TooLarge { get; } =
        new(FindingKinds.FileTooLarge, Place.File, (LargestFile >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Finding? FaultOfStart(ReadOnlySpan<byte> head)
    {
        if (FileSignature.Of(head) is { } kind) return new Finding(FindingKinds.FileNotCsv, Place.File, kind);
        return IsUtf16WithoutMark(head) ? new Finding(FindingKinds.FileEncodingUnknown, Place.File) : null;
    }

    // Latin text in UTF-16 has a zero in every other byte, always on the same side.
    private static bool IsUtf16WithoutMark(ReadOnlySpan<byte> head)
    {
        if (TextEncodings.OfStart(head) is TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian || head.Length < 4) return false;
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        var pairs = head.Length / 2;
        return (even == 0 && odd > pairs / 2) || (odd == 0 && even > pairs / 2);
    }

    private static Finding? FaultOf(ReceivedFile file, TextEncoding encoding, EncodingCheck check, ReadOnlySpan<byte> piece)
    {
        var isOneByte = encoding is TextEncoding.Utf8 or TextEncoding.Utf8WithMark or TextEncoding.Windows1252;
        if (isOneByte && piece.Contains((byte)0)) return new Finding(FindingKinds.FileNotCsv, Place.File, "binary");
        return check.Next(piece) is { } offset ? Invalid(file, encoding, offset) : null;
    }

    private static Finding Invalid(ReceivedFile file, TextEncoding encoding, long offset) =>
        new(FindingKinds.FileEncodingInvalid, new Place(LineOf(file, encoding, offset), null), offset.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The line in which a byte lies: one more than the line breaks (CR, LF or both) before it.</summary>
    private static int LineOf(ReceivedFile file, TextEncoding encoding, long offset)
    {
        using var stream = file.Open();
        var width = encoding is TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian ? 2 : 1;
        var low = encoding == TextEncoding.Utf16BigEndian ? 1 : 0;
        var (line, afterReturn) = (1, false);
        var unit = new byte[width];
        for (long at = 0; at + width <= offset && stream.ReadAtLeast(unit, width, throwOnEndOfStream: false) == width; at += width)
        {
            var character = width == 2 && unit[1 - low] != 0 ? (byte)'x' : unit[low];
            if (character == '\r' || (character == '\n' && !afterReturn)) line++;
            afterReturn = character == '\r';
        }

        return line;
    }
}
