using System.Text;
using System.Text.RegularExpressions;

namespace Impact.Ingest.Csv;

/// <summary>Recognises files that are no text by their first bytes, whatever their name says.</summary>
internal static partial class FileSignature
{
    private static readonly (byte[] Start, string Name)[] Binary =
    [
        ("PK"u8.ToArray(), "Excel (xlsx) / ZIP"),
        ([0xD0, 0xCF, 0x11, 0xE0], "Excel (xls)"),
        ("%PDF"u8.ToArray(), "PDF"),
        ([0x1F, 0x8B], "gzip"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
        ("{\\rtf"u8.ToArray(), "RTF"),
        ("SQLite format 3"u8.ToArray(), "SQLite"),
        ("$FL"u8.ToArray(), "SPSS (sav)"),
        ("MIME-Version"u8.ToArray(), "HTML / XML"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
    ];

    private static readonly string[] Markup = ["<!doctype", "<html", "<?xml", "<table", "<head", "<body", "<meta", "<div", "<style", "<!--"];

    /// <summary>Name of the kind of file; null when it may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        foreach (var (start, name) in Binary)
            if (head.StartsWith(start)) return name;
        var text = StartOf(head);
        if (Array.Exists(Markup, tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase))) return "HTML / XML";
        return Json().IsMatch(text) ? "JSON" : null;
    }

    // A web page saved as a spreadsheet may well be UTF-16.
    private static string StartOf(ReadOnlySpan<byte> head)
    {
        var encoding = TextEncodings.OfStart(head);
        if (encoding == TextEncoding.Utf8WithMark) head = head[3..];
        head = head[..Math.Min(head.Length, 400)];
        return (encoding is TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian ? encoding.Reader().GetString(head) : Encoding.Latin1.GetString(head)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    [GeneratedRegex(@"^(\[\s*)?\{\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex Json();
}
