using System.Text.RegularExpressions;

namespace Impact.Ingest.Corrections;

/// <summary>
/// Makes a cell harmless for a spreadsheet, which runs a text that starts with = + - or @ as a formula: an apostrophe goes before it (CWE-1236). A number keeps its sign.
/// <see cref="Undo"/> gives back every cell exactly: a text that started with apostrophes before a formula gets one more.
/// </summary>
internal static partial class HarmlessCell
{
    private const char Mark = '\'';
    private const string Blanks = " \u00A0";

    // Also the full-width signs, which a spreadsheet in an East Asian language takes for the same.
    private const string Starts = "=+-@\t\r\n\0＝＋－＠";

    public static string Make(string cell) => IsFormula(cell.TrimStart(Mark)) ? Mark + cell : cell;

    public static string Undo(string cell) => cell.StartsWith(Mark) && IsFormula(cell.TrimStart(Mark)) ? cell[1..] : cell;

    private static bool IsFormula(string text)
    {
        var start = text.TrimStart([.. Blanks]);
        return start.Length > 0 && Starts.Contains(start[0], StringComparison.Ordinal) && !Number().IsMatch(text);
    }

    [GeneratedRegex(@"^[+-]\d+([.,]\d+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
