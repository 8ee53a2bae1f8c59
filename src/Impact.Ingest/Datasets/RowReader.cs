using System.Runtime.CompilerServices;
using System.Text;
using Impact.Core.Findings;
using Impact.Ingest.Csv;

namespace Impact.Ingest.Datasets;

/// <summary>Reads one row of cells into a <see cref="RowBuffer"/>: the cells, the answers as JSON, and the rules over the row.</summary>
internal sealed class RowReader
{
    private readonly Dataset dataset;
    private readonly BoundColumn[] columns;
    private readonly string?[] labels;
    private readonly bool[] isRequired;
    private readonly (int Column, byte[] Code)[] defaults;
    private readonly byte[][] missing;
    private readonly int[] answers;
    private readonly StraightLines straightLines;
    private readonly AnswersWriter? writer;

    public RowReader(Dataset dataset, ColumnPlan plan)
    {
        this.dataset = dataset;
        columns = [.. plan.Columns.Select(column => column ?? throw new ArgumentException("A plan with faults reads no rows.", nameof(plan)))];
        labels = [.. Enumerable.Range(0, dataset.Columns.Length).Select(at => Array.Find(columns, column => column.Column == at)?.Label)];
        isRequired = [.. dataset.Schema.Fields.Select(field => field.Constraints.Required)];
        defaults = [.. dataset.Schema.Fields.Where(field => field.Default is not null).Select(field => (dataset.ColumnOf(field.Name), Encoding.UTF8.GetBytes(field.Default!)))];
        missing = [.. dataset.Schema.MissingValues.Where(text => text.Length > 0).Select(Encoding.UTF8.GetBytes)];
        answers = new int[columns.Length];
        straightLines = new StraightLines([.. columns.Select(column => column.Item)]);
        writer = dataset.Schema.Items ? new AnswersWriter(columns) : null;
    }

    /// <summary>Reads the current row; adds what is wrong to the findings and returns whether nothing is.</summary>
    public bool Read(CsvRows rows, RowBuffer row, FindingList findings)
    {
        row.Clear();
        var isGood = true;
        for (var at = 0; at < columns.Length; at++)
        {
            if (ReadColumn(columns[at], rows[at], at, row) is not { } fault) continue;
            isGood = false;
            findings.Add(new Finding(fault.Kind, new Place(rows.Line, columns[at].Label), fault.Detail));
        }

        foreach (var (column, code) in defaults)
            if (row.Form(column) == CellForm.Missing) row.Set(column, code);
        writer?.Write(answers, row, dataset.Columns.Length - 1);
        if (!isGood || !KeepsRules(rows, row, findings)) return false;
        foreach (var scale in straightLines.In(answers)) findings.Add(new Finding(FindingKinds.StraightLine, new Place(rows.Line, null), scale.Id));
        return true;
    }

    private CellFault? ReadColumn(BoundColumn column, ReadOnlySpan<byte> cell, int at, RowBuffer row)
    {
        if (column.Item is { } item) return ReadAnswer(item, cell, at);
        return column.Reader is null ? null : ReadCell(column, cell, row);
    }

    private CellFault? ReadCell(BoundColumn column, ReadOnlySpan<byte> cell, RowBuffer row)
    {
        cell = Trimmed(cell);
        if (!IsMissing(cell)) return column.Reader!.Read(cell, row, column.Column);
        return isRequired[column.Column] ? new CellFault(FindingKinds.RequiredEmpty, column.Label) : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CellFault? ReadAnswer(SurveyItem item, ReadOnlySpan<byte> cell, int at)
    {
        answers[at] = item.CodeOfDigit(cell);
        if (answers[at] != SurveyItem.None || cell.IsEmpty) return null;
        cell = Trimmed(cell);
        if (IsMissing(cell)) return null;
        if (item.CodeOf(cell) is { } code) answers[at] = code;
        else if (!item.IsOpen(cell)) return item.Unknown;
        return null;
    }

    private bool KeepsRules(CsvRows rows, RowBuffer row, FindingList findings)
    {
        var isGood = true;
        string? named = null;
        foreach (var rule in dataset.Rules)
        {
            // Two rules can be broken by one cell: it is named once.
            if (rule(dataset, row) is not var (column, fault) || column == named) continue;
            named = column;
            isGood &= fault.Kind.Severity == Severity.Warning;
            findings.Add(new Finding(fault.Kind, new Place(rows.Line, labels[dataset.ColumnOf(column)] ?? column), fault.Detail));
        }

        return isGood;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> cell)
    {
        cell = cell.Trim(" \t\r\n"u8);
        return cell.StartsWith("\u00A0"u8) || cell.EndsWith("\u00A0"u8) ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(cell).Trim()) : cell;
    }

    private bool IsMissing(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty) return true;
        foreach (var text in missing)
            if (text.Length == cell.Length && Ascii.EqualsIgnoreCase(text, cell)) return true;
        return false;
    }
}
