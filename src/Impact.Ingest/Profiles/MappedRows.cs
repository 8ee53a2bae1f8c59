using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;

namespace Impact.Ingest.Profiles;

/// <summary>A row for the dataset, and where in the sender's file it comes from.</summary>
/// <param name="Line">Line of the row; of its first answer when it was joined.</param>
/// <param name="Cells">A cell per target column.</param>
internal sealed record MappedRow(int Line, string[] Cells)
{
    /// <summary>Line per cell of a row that was joined from several; null when all are on one line.</summary>
    public int[]? Lines { get; init; }

    /// <summary>The column that was made into this row; null when its columns are those of the plan.</summary>
    public SourceColumn? Measured { get; init; }
}

/// <summary>Makes the rows of the dataset from those of the sender's file, in the form that the profile says.</summary>
internal static class MappedRows
{
    /// <summary>Reads the file from its start. Constant memory, except for a file with one row per answer, of which all responses are held.</summary>
    public static IEnumerable<MappedRow> Of(ReceivedFile file, TextEncoding encoding, ProfilePlan plan)
    {
        using var rows = new SourceRows(file, encoding, plan);
        foreach (var row in plan.Long is { } form ? new JoinedAnswers(plan, form).Of(rows) : plan.Measures.Count > 0 ? Measured(rows, plan) : Wide(rows, plan)) yield return row;
    }

    /// <summary>The cells of the current row, those without a column left as the constant.</summary>
    public static string[] CellsOf(SourceRows rows, ProfilePlan plan) =>
        [.. plan.Targets.Select(target => target.Source is { } source ? target.Map.Apply(rows.Text(source)) ?? "" : target.Constant)];

    private static IEnumerable<MappedRow> Wide(SourceRows rows, ProfilePlan plan)
    {
        while (rows.Read())
            if (rows.Fate == SourceFate.Kept) yield return new MappedRow(rows.Cells.Line, CellsOf(rows, plan));
    }

    private static IEnumerable<MappedRow> Measured(SourceRows rows, ProfilePlan plan)
    {
        while (rows.Read())
        {
            if (rows.Fate != SourceFate.Kept) continue;
            foreach (var (source, measure) in plan.Measures)
            {
                var text = rows.Text(source).Trim();
                if (text.Length == 0 || plan.Profile.Missing.Contains(text, StringComparer.OrdinalIgnoreCase)) continue;
                yield return new MappedRow(rows.Cells.Line, CellsOf(rows, plan, measure, text)) { Measured = source };
            }
        }
    }

    private static string[] CellsOf(SourceRows rows, ProfilePlan plan, Measure measure, string value)
    {
        var cells = CellsOf(rows, plan);
        for (var at = 0; at < cells.Length; at++)
        {
            var name = plan.Targets[at].Name;
            if (name == measure.To) cells[at] = plan.Targets[at].Map.Apply(value) ?? "";
            else if (measure.Set.TryGetValue(name, out var text)) cells[at] = text;
        }

        return cells;
    }
}

/// <summary>Joins the answers of a response, wherever their rows are in the file.</summary>
internal sealed class JoinedAnswers(ProfilePlan plan, (SourceColumn Item, SourceColumn Answer) form)
{
    private readonly Dictionary<string, MappedRow> open = new(StringComparer.Ordinal);
    private readonly List<MappedRow> rows = [];
    private readonly Dictionary<string, int> columns = plan.Targets.Select((target, at) => (target.Name, At: at)).ToDictionary(pair => pair.Name, pair => pair.At, StringComparer.OrdinalIgnoreCase);
    private readonly int[] key = [.. plan.Dataset.Schema.PrimaryKey.Select(name => plan.Targets.ToList().FindIndex(target => target.Name == name)).Where(at => at >= 0)];

    /// <summary>One row per response, in the order of their first answers.</summary>
    public IReadOnlyList<MappedRow> Of(SourceRows source)
    {
        while (source.Read())
            if (source.Fate == SourceFate.Kept) Add(source);
        return rows;
    }

    /// <summary>The column of the item that a text in the question column stands for; null when the profile does not name it.</summary>
    public static string? ItemOf(LongForm answers, string text) =>
        answers.Items.TryGetValue(text.Trim(), out var named) ? SurveyItems.Find(named)?.Column : SurveyItems.Find(text)?.Column;

    // A second, other answer to the same question starts a row of its own: the rule on two rows for one key then names its line.
    private void Add(SourceRows source)
    {
        var line = source.Cells.Line;
        var item = ItemOf(plan.Profile.Long!, source.Text(form.Item));
        if (item is null || !columns.TryGetValue(item, out var at)) return;
        var answer = source.Text(form.Answer).Trim();
        answer = plan.Profile.Answers.TryGetValue(answer, out var code) ? code : answer;
        var cells = MappedRows.CellsOf(source, plan);
        var response = string.Join('\u001f', key.Select(cell => cells[cell]));
        if (!open.TryGetValue(response, out var row) || (row.Cells[at].Length > 0 && row.Cells[at] != answer))
        {
            row = new MappedRow(line, cells) { Lines = [.. Enumerable.Repeat(line, cells.Length)] };
            rows.Add(row);
            open.TryAdd(response, row);
        }

        row.Cells[at] = answer;
        row.Lines![at] = line;
    }
}
