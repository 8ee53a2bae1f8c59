using System.Buffers;

namespace Impact.Ingest.Csv;

/// <summary>Cells as one line of CSV (RFC 4180): quotes only where they are needed.</summary>
internal static class CsvLine
{
    public const string End = "\r\n";

    public static string Of(IEnumerable<string> cells, char separator)
    {
        var needsQuotes = SearchValues.Create([separator, '"', '\r', '\n']);
        return string.Join(separator, cells.Select(cell => NeedsQuotes(cell, needsQuotes) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));
    }

    private static bool NeedsQuotes(string cell, SearchValues<char> special) =>
        cell.AsSpan().ContainsAny(special) || (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])));
}
