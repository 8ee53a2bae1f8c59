using System.Text;
using System.Text.RegularExpressions;
using Impact.Core.Findings;

namespace Impact.Ingest.Datasets;

/// <summary>One of a list of codes, also by its other spellings, without regard to case; stored as the code.</summary>
internal sealed partial class ChoiceReader : CellReader
{
    private readonly Dictionary<string, byte[]> codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly CellFault unknown;
    private readonly CellFault isDate;

    public ChoiceReader(IReadOnlyDictionary<string, IReadOnlyList<string>> spellings)
    {
        foreach (var (code, others) in spellings)
            foreach (var spelling in others.Prepend(code)) codes.Add(spelling, Encoding.UTF8.GetBytes(code));
        lookup = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        var allowed = string.Join(", ", spellings.Select(Shown));
        (unknown, isDate) = (new CellFault(FindingKinds.CodeUnknown, allowed), new CellFault(FindingKinds.CodeIsDate, allowed));
    }

    public override CellFault? Read(ReadOnlySpan<byte> cell, RowBuffer row, int column)
    {
        Span<char> text = stackalloc char[64];
        if (cell.Length > text.Length) return unknown;
        text = text[..Encoding.UTF8.GetChars(cell, text)];
        text.Replace('–', '-');
        if (!lookup.TryGetValue(text, out var code)) return ExcelDate().IsMatch(text) ? isDate : unknown;
        row.Set(column, code);
        return null;
    }

    /// <summary>A code with its Dutch word, where both are words: <c>helper (vrijwilliger)</c>.</summary>
    private static string Shown(KeyValuePair<string, IReadOnlyList<string>> spelling) =>
        spelling.Value is [var word, ..] && IsWord(word) && IsWord(spelling.Key) ? $"{spelling.Key} ({word})" : spelling.Key;

    private static bool IsWord(string text) => text.All(character => char.IsLetter(character) || character is ' ' or '-' or '_');

    // Excel reads a code such as 3-4 as the third of April.
    [GeneratedRegex(@"^(\d{1,2}-[a-z]{3}|[a-z]{3}-\d{2}|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ExcelDate();
}
