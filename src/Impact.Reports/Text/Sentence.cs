namespace Impact.Reports.Text;

/// <summary>Small grammar of Dutch sentences.</summary>
internal static class Sentence
{
    /// <summary>The text with a capital in front.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text without a capital in front.</summary>
    public static string Small(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>a, b en c.</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} en {parts[^1]}",
    };

    /// <summary>A title as the name of an outcome within a sentence.</summary>
    public static string Quoted(string title) => $"‘{Small(title)}’";

    /// <summary>The words as a value for a text with one gap.</summary>
    public static string Fill(string template, string value) => template.Replace("{0}", value, StringComparison.Ordinal);
}
