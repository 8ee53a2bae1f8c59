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
public sealed record ScoredRow(int Line, Score Score)
{
    /// <summary>Whether every statement of a scale that asks in both directions has the same answer; look at such a row before you trust its score.</summary>
    public required bool IsStraightLine { get; init; }

    /// <summary>What each item added, in the order of the items; null when it was open.</summary>
    public required IReadOnlyList<double?> Points { get; init; }
}

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
        var missing = Missing(instrument, columns);
        var unknown = new List<Place>();
        return new()
        {
            Instrument = instrument,
            MissingColumns = missing,
            UnknownAnswers = unknown,
            Rows = missing.Count > 0 ? [] : [.. sheet.Rows.Select(row => Scored(instrument, row.Line, Answers(row, columns, unknown)))],
        };
    }

    /// <summary>How precise the scores of the whole table are; null when that cannot be said.</summary>
    /// <param name="part">Id of a subscale; the total when null.</param>
    public ScorePrecision? PrecisionOf(string? part = null)
    {
        var items = Enumerable.Range(0, Instrument.Items.Count).Where(k => part is null || Instrument.Items[k].Subscale == part).ToList();
        var rows = Rows.Where(row => items.TrueForAll(k => row.Points[k] is not null)).ToList();
        var scores = rows.Select(row => part is null ? row.Score.Total : row.Score.Subscales[part]).OfType<double>().ToList();
        return scores.Count < rows.Count ? null : ScorePrecision.Of(scores, [.. items.Select(k => rows.ConvertAll(row => row.Points[k]!.Value))]);
    }

    // Parts that stand alone may also be asked alone.
    private static List<string> Missing(Instrument instrument, List<Column> columns)
    {
        var missing = columns.Where(c => c.Index < 0 && !c.Item.Optional).Select(c => c.Name).ToList();
        return instrument.Scoring.HasTotal || columns.TrueForAll(c => c.Index < 0) ? missing : [];
    }

    private static ScoredRow Scored(Instrument instrument, int line, Dictionary<string, int> answers) => new(line, Scoring.Score(instrument, answers))
    {
        IsStraightLine = Scoring.IsStraightLine(instrument, answers),
        Points = [.. instrument.Items.Select(item => instrument.Scoring.Rule.Points(item, answers))],
    };

    private static Dictionary<string, int> Answers(AnswerRow row, IReadOnlyList<Column> columns, List<Place> unknown)
    {
        var answers = new Dictionary<string, int>();
        foreach (var (item, name, index) in columns)
        {
            var text = index >= 0 && index < row.Cells.Count ? row.Cells[index] : "";
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
