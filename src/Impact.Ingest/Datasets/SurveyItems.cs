using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Impact.Core.Findings;
using Impact.Core.Instruments;

namespace Impact.Ingest.Datasets;

/// <summary>A questionnaire item as a column of the survey.</summary>
internal sealed class SurveyItem
{
    /// <summary>Stands for no answer.</summary>
    public const int None = int.MinValue;

    private const int CachedCodes = 100;
    private readonly Item item;
    private readonly int?[] codes;
    private readonly int[] digits;

    public SurveyItem(Instrument instrument, Item item)
    {
        (this.item, Instrument) = (item, instrument);
        Column = instrument.Column(item);
        codes = [.. Enumerable.Range(0, CachedCodes).Select(code => item.CodeOf(code.ToString(CultureInfo.InvariantCulture)))];
        digits = [.. codes.Take(10).Select(code => code ?? None)];
        Unknown = new CellFault(FindingKinds.CodeUnknown, item.Span is [var lowest, var highest]
            ? string.Create(CultureInfo.InvariantCulture, $"{lowest} – {highest}")
            : string.Join(", ", item.Options.Select(option => Word(option))));
    }

    /// <summary>Name of the column, for example <c>djg6_3</c>.</summary>
    public string Column { get; }

    public Instrument Instrument { get; }

    public CellFault Unknown { get; }

    /// <summary>Reads an answer of one digit, as nearly all are; <see cref="None"/> when the cell is something else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CodeOfDigit(ReadOnlySpan<byte> cell) => cell.Length == 1 && cell[0] is >= (byte)'0' and <= (byte)'9' ? digits[cell[0] - '0'] : None;

    /// <summary>Reads an answer; null when the cell is no answer to this item.</summary>
    public int? CodeOf(ReadOnlySpan<byte> cell)
    {
        var isShort = cell.Length is 1 or 2 && cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        if (!isShort) return item.CodeOf(Encoding.UTF8.GetString(cell));
        return codes[cell.Length == 1 ? cell[0] - '0' : ((cell[0] - '0') * 10) + cell[1] - '0'];
    }

    /// <summary>Whether the cell says that the question was left open.</summary>
    public bool IsOpen(ReadOnlySpan<byte> cell) => item.NoAnswer.Count > 0 && item.IsNoAnswer(Encoding.UTF8.GetString(cell));

    private static string Word(AnswerOption option) => string.Create(CultureInfo.InvariantCulture, $"{option.Value} ({option.Label})");
}

/// <summary>All columns of questionnaire items, from the instruments.</summary>
internal static class SurveyItems
{
    private static readonly IReadOnlyList<SurveyItem> All =
        [.. Instruments.All.SelectMany(instrument => instrument.Items.Select(item => new SurveyItem(instrument, item)))];

    private static readonly FrozenDictionary<string, SurveyItem> ByColumn = All.ToFrozenDictionary(item => item.Column, StringComparer.OrdinalIgnoreCase);

    // djg6_3 also as djg63: a test keeps these apart.
    private static readonly FrozenDictionary<string, SurveyItem> ByKey = All.ToFrozenDictionary(item => ColumnName.Key(item.Column), StringComparer.Ordinal);

    /// <summary>The item of that column name; null when there is none.</summary>
    public static SurveyItem? Find(string column) => ByColumn.GetValueOrDefault(column.Trim()) ?? ByKey.GetValueOrDefault(ColumnName.Key(column));

    /// <summary>The instrument whose name a column starts with (<c>djg6_2</c> starts with djg6), to say that it has no such item; null when there is none.</summary>
    public static Instrument? InstrumentOf(string column) =>
        Instruments.All.FirstOrDefault(instrument => column.Trim().StartsWith($"{instrument.Id}_", StringComparison.OrdinalIgnoreCase));
}
