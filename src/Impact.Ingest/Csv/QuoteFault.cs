using Impact.Core.Findings;

namespace Impact.Ingest.Csv;

/// <summary>A record that cannot be cut into cells.</summary>
/// <param name="Kind">A quote that is not closed, a stray quote, or a record without end.</param>
/// <param name="Line">Line where the quote stands.</param>
/// <param name="Cell">Number of the cell in the record, 0 for the first; null when it is not known.</param>
internal sealed record QuoteFault(FindingKind Kind, int Line, int? Cell)
{
    /// <summary>
    /// Finds the first broken quote of a record (RFC 4180: a quote opens at the start of a cell, doubles inside, closes at the end); null when there is none.
    /// A quote in the middle of a cell without quotes around it is text (<c>5" pipe</c>); at its end, or after blanks at its start, it is a pair that lost one.
    /// </summary>
    /// <param name="record">The record, or the start of a record without end.</param>
    /// <param name="separator">Cell separator.</param>
    /// <param name="line">Line where the record starts.</param>
    public static QuoteFault? In(ReadOnlySpan<char> record, char separator, int line)
    {
        var cell = 0;
        for (var at = 0; at <= record.Length; at++)
        {
            var (end, breaks, kind) = CellAt(record, at, separator);
            if (kind is not null) return new QuoteFault(kind, line, cell);
            if (end < record.Length && record[end] != separator) break;
            line += breaks;
            cell++;
            at = end;
        }

        return null;
    }

    // Where the cell ends (at its separator or line break), how many line breaks it has, and what is wrong with its quotes.
    private static (int End, int Breaks, FindingKind? Kind) CellAt(ReadOnlySpan<char> record, int start, char separator)
    {
        if (start < record.Length && record[start] == '"') return QuotedCellAt(record, start, separator);
        var length = record[start..].IndexOfAny(separator, '\r', '\n');
        var end = length < 0 ? record.Length : start + length;
        var text = record[start..end].Trim();
        return (end, 0, text.StartsWith('"') || text.EndsWith('"') ? FindingKinds.QuoteStray : null);
    }

    private static (int End, int Breaks, FindingKind? Kind) QuotedCellAt(ReadOnlySpan<char> record, int start, char separator)
    {
        for (var at = start + 1; at < record.Length; at++)
        {
            if (record[at] != '"') continue;
            if (at + 1 < record.Length && record[at + 1] == '"')
            {
                at++;
                continue;
            }

            var end = at + 1;
            var isClosed = end == record.Length || record[end] == separator || record[end] is '\r' or '\n';
            return (end, Breaks(record[start..end]), isClosed ? null : FindingKinds.QuoteUnclosed);
        }

        return (record.Length, 0, FindingKinds.QuoteUnclosed);
    }

    private static int Breaks(ReadOnlySpan<char> text) => text.Count('\n') + text.Count('\r') - text.Count("\r\n");
}
