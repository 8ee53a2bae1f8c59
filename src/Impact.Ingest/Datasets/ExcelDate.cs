using System.Collections.Frozen;
using System.Text;

namespace Impact.Ingest.Datasets;

/// <summary>Recognises what Excel makes of a code such as 3-4: the third of April, written 3-apr.</summary>
internal static class ExcelDate
{
    private static readonly FrozenSet<string> Months =
        new[] { "jan", "feb", "mrt", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a cell is a day of a month without a year, in Dutch or English.</summary>
    public static bool IsIn(ReadOnlySpan<byte> cell) =>
        cell.Length is 5 or 6 && cell[^4] == '-' && cell[..^4].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && Months.Contains(Encoding.UTF8.GetString(cell[^3..]));
}
