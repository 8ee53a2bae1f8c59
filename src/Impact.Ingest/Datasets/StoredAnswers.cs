using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Impact.Core.Instruments;

namespace Impact.Ingest.Datasets;

/// <summary>
/// The form in which the answers of a response are stored: a JSON object keyed by instrument, with the codes in the order of its items. <c>{"djg6":[2,null,3],"pov":[1]}</c> is 2 on the
/// first statement of djg6, nothing on the second. Open answers at the end, and instruments without answers, are left out, so that equal answers are equal texts.
/// </summary>
/// <remarks>An item keeps its place for good: an instrument only grows at its end, which a test holds. See docs/decisions/0009.</remarks>
internal static class StoredAnswers
{
    private static readonly Dictionary<string, string[]> Columns =
        Instruments.All.ToDictionary(instrument => instrument.Id, instrument => instrument.Items.Select(instrument.Column).ToArray(), StringComparer.Ordinal);

    /// <summary>Codes by item column, for example <c>djg6_3</c>.</summary>
    public static Dictionary<string, int> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var instrument in document.RootElement.EnumerateObject())
        {
            if (instrument.Value.ValueKind == JsonValueKind.Number) answers.Add(instrument.Name, instrument.Value.GetInt32()); // Stored before version 0.2, keyed by item column.
            else Add(answers, Columns[instrument.Name], instrument.Value);
        }

        return answers;
    }

    private static void Add(Dictionary<string, int> answers, string[] columns, JsonElement codes)
    {
        var at = 0;
        foreach (var code in codes.EnumerateArray())
        {
            if (code.ValueKind == JsonValueKind.Number) answers.Add(columns[at], code.GetInt32());
            at++;
        }
    }
}

/// <summary>Writes the answers of one row after the other in the stored form.</summary>
internal sealed class AnswersWriter
{
    private const int LongestCode = 12;
    private readonly (byte[] Name, int[] Cells)[] instruments;
    private readonly int longest;

    /// <summary>For the columns of a file.</summary>
    public AnswersWriter(IReadOnlyList<BoundColumn> columns)
    {
        instruments = [.. columns.Select(column => column.Item?.Instrument).OfType<Instrument>().Distinct().OrderBy(instrument => instrument.Id, StringComparer.Ordinal)
            .Select(instrument => (Encoding.UTF8.GetBytes($"\"{instrument.Id}\":["), CellsOf(instrument, columns)))];
        longest = 2 + instruments.Sum(instrument => instrument.Name.Length + 2 + (LongestCode * instrument.Cells.Length));
    }

    /// <summary>Writes answers into a cell of a row.</summary>
    /// <param name="answers">Code per cell of the file; <see cref="SurveyItem.None"/> where there is none.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">Stored column of the answers.</param>
    public void Write(int[] answers, RowBuffer row, int column)
    {
        var json = row.Reserve(column, longest);
        var length = 0;
        json[length++] = (byte)'{';
        foreach (var (name, cells) in instruments)
        {
            var count = cells.Length;
            while (count > 0 && CodeAt(answers, cells[count - 1]) == SurveyItem.None) count--;
            if (count == 0) continue;
            if (length > 1) json[length++] = (byte)',';
            name.CopyTo(json[length..]);
            length += name.Length;
            for (var at = 0; at < count; at++) length += WriteCode(json[length..], CodeAt(answers, cells[at]));
            json[length - 1] = (byte)']';
        }

        json[length++] = (byte)'}';
        row.Shorten(column, length);
    }

    // Cell of the file per item of the instrument; -1 where the file does not have it.
    private static int[] CellsOf(Instrument instrument, IReadOnlyList<BoundColumn> columns) =>
        [.. instrument.Items.Select(item => columns.Select((column, cell) => (column.Item, cell)).FirstOrDefault(bound => bound.Item?.Column == instrument.Column(item), (null, -1)).Item2)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CodeAt(int[] answers, int cell) => cell < 0 ? SurveyItem.None : answers[cell];

    // With the comma after it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteCode(Span<byte> json, int code)
    {
        if (code is >= 0 and <= 9)
        {
            (json[0], json[1]) = ((byte)('0' + code), (byte)',');
            return 2;
        }

        if (code == SurveyItem.None)
        {
            "null,"u8.CopyTo(json);
            return 5;
        }

        code.TryFormat(json, out var digits, provider: CultureInfo.InvariantCulture);
        json[digits] = (byte)',';
        return digits + 1;
    }
}
