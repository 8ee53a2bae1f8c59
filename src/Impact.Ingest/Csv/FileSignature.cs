namespace Impact.Ingest.Csv;

/// <summary>Recognises files that are no text by their first bytes, whatever their name says.</summary>
internal static class FileSignature
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
        ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
    ];

    private static readonly string[] Markup = ["<!doctype", "<html", "<?xml", "<table", "<head", "<body"];

    /// <summary>Name of the kind of file; null when it may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        foreach (var (start, name) in Binary)
            if (head.StartsWith(start)) return name;
        return IsMarkup(head) ? "HTML / XML" : null;
    }

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        if (TextEncodings.OfStart(head) == TextEncoding.Utf8WithMark) head = head[3..];
        var start = System.Text.Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)]).TrimStart();
        return Array.Exists(Markup, tag => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
    }
}
