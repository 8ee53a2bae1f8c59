using Impact.Ingest.Datasets;

namespace Impact.Ingest.Profiles;

/// <summary>How the columns of somebody's file are read as those of a dataset: data, written in <c>profiles/*.yaml</c> or by the sender.</summary>
internal sealed record Profile
{
    /// <summary>Short name, for example <c>limesurvey</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people, for example the program that made the file.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of the text, with that of the profile it builds on.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Dataset it leads to; null when the sender names it.</summary>
    public string? Dataset { get; init; }

    /// <summary>What a file of this kind is recognised by: one mark is enough. Empty for a profile of a sender.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    public HeaderRows Header { get; init; } = new();

    /// <summary>Order of day, month and year; null when it follows from the date itself.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>Decimal mark of all numbers; null when the separator tells.</summary>
    public char? Decimal { get; init; }

    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];

    /// <summary>Code per answer, for every item that has no codes of its own.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>What is the same on every row, by field: the initiative, the wave.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Which responses count as finished; null when all of them are kept.</summary>
    public Completeness? Complete { get; init; }

    /// <summary>Names of columns that are not needed; a star stands for any text.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Texts that mean: not filled in, besides those of the dataset.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Where the question and the answer are in a file with one row per answer; null when a row holds all answers.</summary>
    public LongForm? Long { get; init; }

    /// <summary>Columns that each become a row of their own (a table of StatLine); empty when a row stays a row.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];
}

/// <summary>Something by which a kind of file is recognised.</summary>
/// <param name="Columns">Column names that are all there; a star stands for any text.</param>
/// <param name="First">Name of the first column; null when it may be any.</param>
/// <param name="Row">A row of the header, the first is 1, with a cell that holds <paramref name="Holds"/>; null when that does not matter.</param>
/// <param name="Holds">A text in that row.</param>
internal sealed record Mark(IReadOnlyList<string> Columns, string? First, int? Row, string? Holds);

/// <summary>The lines of the header.</summary>
internal sealed record HeaderRows
{
    /// <summary>Number of lines, 1 in an ordinary file.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>How many of them hold names; the others hold codes of the program.</summary>
    public int Names { get; init; } = 1;

    /// <summary>Whether a blank name in the first line belongs to the question at its left.</summary>
    public bool FillsRight { get; init; }

    /// <summary>Marks between the groups in a name (<c>group/question</c>): what follows the last one is a name too.</summary>
    public string PathMarks { get; init; } = "";
}

/// <summary>A column and what it is read into.</summary>
/// <param name="From">Name of the column in the file.</param>
/// <param name="To">Field of the dataset, or column of a questionnaire item (<c>djg6_3</c>).</param>
internal sealed record MappedColumn(string From, string To)
{
    /// <summary>What the cells say, and the code it stands for.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a row with a text outside <see cref="Codes"/> is left out (an event that is no wave).</summary>
    public bool SkipsOthers { get; init; }

    public DateOrder? Dates { get; init; }

    public char? Decimal { get; init; }

    /// <summary>Whether a file without this column is fine: a profile that is built in knows several editions of a program.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>Which responses count as finished.</summary>
/// <param name="Column">Name of the column that tells.</param>
/// <param name="Values">What it says then; empty when it is enough that it is filled in.</param>
internal sealed record Completeness(string Column, IReadOnlyList<string> Values);

/// <summary>One row per answer.</summary>
/// <param name="Item">Column with the question.</param>
/// <param name="Answer">Column with the answer.</param>
/// <param name="Items">Item (<c>djg6_3</c>) per text in the column of the question.</param>
internal sealed record LongForm(string Item, string Answer, IReadOnlyDictionary<string, string> Items)
{
    /// <summary>Whether an answer to a question outside <see cref="Items"/> is left out.</summary>
    public bool SkipsOthers { get; init; }
}

/// <summary>A column whose cells become rows.</summary>
/// <param name="From">Name of the column.</param>
/// <param name="To">Field that the cells go into.</param>
/// <param name="Set">What the other fields of such a row are.</param>
internal sealed record Measure(string From, string To, IReadOnlyDictionary<string, string> Set);
