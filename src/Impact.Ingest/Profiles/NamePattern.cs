using Impact.Ingest.Datasets;

namespace Impact.Ingest.Profiles;

/// <summary>Column names as a profile writes them: without regard to case, blanks and underscores, a star for any text, a bar between two that are both fine.</summary>
internal sealed class NamePattern(string text)
{
    private readonly string[][] choices = [.. text.Split('|').Select(choice => ColumnName.Key(choice).Split('*'))];

    public static IReadOnlyList<NamePattern> List(IEnumerable<string?> texts) => [.. texts.OfType<string>().Select(text => new NamePattern(text))];

    public static bool Fits(string text, string name) => new NamePattern(text).FitsKey(ColumnName.Key(name));

    /// <summary>Whether a name fits, of which the key is given.</summary>
    public bool FitsKey(string key) => Array.Exists(choices, parts => Fits(parts, key));

    // Stars are few: what comes before the first, what comes after the last, and what comes in between in that order.
    private static bool Fits(string[] parts, string key)
    {
        if (parts.Length == 1) return parts[0] == key;
        if (!key.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var next = key.IndexOf(part, at, StringComparison.Ordinal);
            if (next < 0) return false;
            at = next + part.Length;
        }

        return key.Length - parts[^1].Length >= at && key.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
