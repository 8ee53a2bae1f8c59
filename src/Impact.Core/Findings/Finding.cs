namespace Impact.Core.Findings;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>The row is kept; look at it.</summary>
    Warning,

    /// <summary>The row is left out; the others are kept.</summary>
    Error,

    /// <summary>The whole file is refused; nothing is stored.</summary>
    Refusal,
}

/// <summary>Where in a file, as the sender sees it in a spreadsheet.</summary>
/// <param name="Line">Line in the file, the header is 1; null for the whole file.</param>
/// <param name="Column">Name of the column as in the header; null for the whole row.</param>
public sealed record Place(int? Line, string? Column)
{
    /// <summary>The file as a whole.</summary>
    public static Place File { get; } = new(null, null);
}

/// <summary>One thing that is wrong with a delivery.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Place">Where.</param>
/// <param name="Detail">Words of ours that fill the message (a column name of the schema, a number, a list of allowed codes). Never the text of a cell.</param>
public sealed record Finding(FindingKind Kind, Place Place, string? Detail = null)
{
    /// <summary>What is wrong and what to do, in words.</summary>
    /// <param name="language"><c>nl</c> (also for anything else) or <c>en</c>.</param>
    public FindingSentence Sentence(string language)
    {
        var words = language == "en" ? Kind.Text.English : Kind.Text.Dutch;
        return new FindingSentence(Fill(words.Message), Fill(words.Advice));
    }

    private string Fill(string words) => words.Replace("{0}", Detail ?? "", StringComparison.Ordinal);
}
