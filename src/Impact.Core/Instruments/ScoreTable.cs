using Impact.Core.Findings;

namespace Impact.Core.Instruments;

/// <summary>A table of answers as text: one row a person, one column an item.</summary>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">Rows; a row may have fewer cells than the header, the rest is blank.</param>
public sealed record AnswerSheet(IReadOnlyList<string> Header, IEnumerable<AnswerRow> Rows);

/// <summary>One row of answers.</summary>
/// <param name="Line">Line in the file, the header is 1.</param>
/// <param name="Cells">Texts of the cells.</param>
public sealed record AnswerRow(int Line, IReadOnlyList<string> Cells);

/// <summary>The score of one row.</summary>
/// <param name="Line">Line in the file.</param>
/// <param name="Score">Its score.</param>
public sealed record ScoredRow(int Line, Score Score);

/// <summary>A table of answers to one instrument, scored row by row.</summary>
public sealed record ScoreTable
{
    /// <summary>The instrument.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>Columns that the instrument needs and the header does not have; then there are no rows.</summary>
    public required IReadOnlyList<string> MissingColumns { get; init; }

    /// <summary>Cells that hold neither an answer nor a sign of no answer; they counted as open.</summary>
    public required IReadOnlyList<Place> UnknownAnswers { get; init; }

    /// <summary>Scores in the order of the rows.</summary>
    public required IReadOnlyList<ScoredRow> Rows { get; init; }

    /// <summary>Scores a table.</summary>
    /// <param name="instrument">The instrument that was asked.</param>
    /// <param name="sheet">The answers: codes, labels or aliases.</param>
    /// <param name="prefix">What comes before the item id in the name of a column; <c>djg6_</c> for djg6 when null. Case, spaces and underscores do not matter.</param>
    public static ScoreTable Of(Instrument instrument, AnswerSheet sheet, string? prefix = null)
    {
        var columns = instrument.Items.Select(item => ColumnOf(sheet, item, (prefix ?? instrument.Id + "_") + item.Id)).ToList();
        var missing = columns.Where(c => c.Index < 0).Select(c => c.Name).ToList();
        var unknown = new List<Place>();
        return new()
        {
            Instrument = instrument,
            MissingColumns = missing,
            UnknownAnswers = unknown,
            Rows = missing.Count > 0 ? [] : [.. sheet.Rows.Select(row => new ScoredRow(row.Line, Scoring.Score(instrument, Answers(row, columns, unknown))))],
        };
    }

    private static Dictionary<string, int> Answers(AnswerRow row, IReadOnlyList<Column> columns, List<Place> unknown)
    {
        var answers = new Dictionary<string, int>();
        foreach (var (item, name, index) in columns)
        {
            var text = index < row.Cells.Count ? row.Cells[index] : "";
            if (item.CodeOf(text) is { } code) answers[item.Id] = code;
            else if (!item.IsNoAnswer(text)) unknown.Add(new Place(row.Line, name));
        }

        return answers;
    }

    private static Column ColumnOf(AnswerSheet sheet, Item item, string name)
    {
        var index = sheet.Header.Select(Plain).ToList().IndexOf(Plain(name));
        return new Column(item, index < 0 ? name : sheet.Header[index], index);
    }

    private static string Plain(string name) =>
        new([.. name.Where(c => c != '_' && !char.IsWhiteSpace(c)).Select(char.ToLowerInvariant)]);

    private sealed record Column(Item Item, string Name, int Index);
}
