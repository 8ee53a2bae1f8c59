using System.Text.Encodings.Web;
using System.Text.Json;

namespace Impact.Core.Instruments;

/// <summary>Instruments as JSON: the list, and the codebook of one.</summary>
public static class CodebookJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>One line per instrument: id, version, title, number of items, range of the total (null without a total), unit, direction, whether the texts are in it.</summary>
    public static string List(IEnumerable<Instrument> instruments) => JsonSerializer.Serialize(
        new
        {
            instruments = instruments.Select(i => new
            {
                i.Id,
                i.Version,
                i.Title,
                Items = i.Items.Count,
                Range = i.Scoring.HasTotal ? i.Scoring.Range : null,
                i.Scoring.Unit,
                i.Scoring.Direction,
                i.HasTexts,
            }),
        },
        Options);

    /// <summary>Everything a user of the answers has to know: items with column, codes and direction; rule, missing rule, cut-offs, range, source and licence.</summary>
    public static string Codebook(Instrument instrument) => JsonSerializer.Serialize(
        new
        {
            instrument.Id,
            instrument.Version,
            instrument.Language,
            instrument.Title,
            instrument.Source,
            instrument.RecallMonths,
            instrument.NoAnswer,
            Items = instrument.Items.Select(item => new { item.Id, Column = instrument.Column(item), item.Text, item.Reverse, item.Subscale, item.Span, Answers = item.Span is null ? item.Options : null }),
            Scoring = instrument.Scoring with { Range = instrument.Scoring.HasTotal ? instrument.Scoring.Range : [] },
        },
        Options);
}
