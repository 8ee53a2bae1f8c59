using System.Text;
using Impact.Ingest.Csv;

namespace Impact.Ingest.Profiles;

/// <summary>What the cells of a column look like: the different texts, as long as they are few.</summary>
internal sealed class ColumnSample
{
    private const int MostTexts = 300;
    private readonly HashSet<string> texts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The different texts, in the order in which they were met.</summary>
    public IReadOnlyCollection<string> Texts => texts;

    /// <summary>Reads a file once and keeps a sample per column.</summary>
    public static IReadOnlyList<ColumnSample> Of(ReceivedFile file, TextEncoding encoding, SourceHeader header)
    {
        var samples = header.Columns.Select(_ => new ColumnSample()).ToList();
        using var rows = new CsvRows(file, encoding, header.Separator);
        while (rows.Read())
        {
            if (rows.Line <= header.LastLine || rows.IsBlank || rows.IsComment) continue;
            for (var cell = 0; cell < Math.Min(samples.Count, rows.Count); cell++) samples[cell].Add(rows[cell]);
        }

        return samples;
    }

    /// <summary>Whether every text is a date, when there are any.</summary>
    public bool HoldsDates => texts.Count > 0 && texts.All(text => DateText.ToIso(text, null) is not null || DateText.ToIso(text, DateOrder.MonthDayYear) is not null);

    /// <summary>The order of the figures of its dates, as far as the dates tell: a day above twelve settles it.</summary>
    public DateOrder? Order
    {
        get
        {
            var (day, month) = (texts.Any(text => DateText.ToIso(text, DateOrder.DayMonthYear) is null), texts.Any(text => DateText.ToIso(text, DateOrder.MonthDayYear) is null));
            return day == month ? null : day ? DateOrder.MonthDayYear : DateOrder.DayMonthYear;
        }
    }

    private void Add(ReadOnlySpan<byte> cell)
    {
        var text = cell.Trim(" \t\r\n"u8);
        if (!text.IsEmpty && text.Length <= 400 && texts.Count < MostTexts) texts.Add(Encoding.UTF8.GetString(text));
    }
}
