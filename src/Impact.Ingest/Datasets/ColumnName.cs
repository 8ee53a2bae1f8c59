using System.Text;

namespace Impact.Ingest.Datasets;

/// <summary>Column names as senders write them.</summary>
internal static class ColumnName
{
    private const int LongestShown = 40;
    private const int LongestNumberShown = 3;

    /// <summary>What is left of a name without case, blanks, underscores and accents on nothing: two names with the same key are the same column.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormC))
            if (!char.IsWhiteSpace(character) && character != '_') key.Append(char.ToLowerInvariant(character));
        return key.ToString();
    }

    /// <summary>How a column that we do not know is called in a finding: by its name when that is surely a name, else by its letter in a spreadsheet.</summary>
    /// <remarks>A file without a header has a person in its first line; a finding never repeats that.</remarks>
    public static string Safe(string name, int number, bool headerIsKnown)
    {
        var isName = headerIsKnown && name.Length is > 0 and <= LongestShown && name.All(IsNameCharacter) && !HasLongNumber(name);
        return isName ? name.Trim() : $"kolom {Letter(number)}";
    }

    /// <summary>Letter of a column in a spreadsheet: A for the first, AA for the twenty-seventh.</summary>
    public static string Letter(int number)
    {
        var letters = "";
        for (var rest = number + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    private static bool IsNameCharacter(char character) => char.IsLetterOrDigit(character) || character is ' ' or '_' or '-' or '.' or '/' or '(' or ')' or '?';

    private static bool HasLongNumber(string name)
    {
        var run = 0;
        foreach (var character in name)
        {
            run = char.IsDigit(character) ? run + 1 : 0;
            if (run > LongestNumberShown) return true;
        }

        return false;
    }
}
