using System.Text;

namespace Impact.Ingest.Csv;

/// <summary>The encodings that are read.</summary>
internal enum TextEncoding
{
    Utf8,
    Utf8WithMark,
    Utf16LittleEndian,
    Utf16BigEndian,

    /// <summary>Only when the sender chose it: its bytes cannot be told from those of other one-byte encodings.</summary>
    Windows1252,
}

internal static class TextEncodings
{
    /// <summary>The encoding that the byte order mark at the start tells; UTF-8 without one.</summary>
    public static TextEncoding OfStart(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return TextEncoding.Utf8WithMark;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return TextEncoding.Utf16LittleEndian;
        return head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? TextEncoding.Utf16BigEndian : TextEncoding.Utf8;
    }

    /// <summary>Name as in the JSON contract.</summary>
    public static string Label(this TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16LittleEndian => "utf-16le",
        TextEncoding.Utf16BigEndian => "utf-16be",
        TextEncoding.Windows1252 => "windows-1252",
        _ => "utf-8",
    };

    /// <summary>Decodes bytes that were found valid before.</summary>
    public static Encoding Reader(this TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16LittleEndian => Encoding.Unicode,
        TextEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
        TextEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        _ => Encoding.UTF8,
    };
}
