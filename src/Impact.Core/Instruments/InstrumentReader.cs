using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Impact.Core.Instruments;

/// <summary>Reads an instrument from its JSON file.</summary>
public static class InstrumentReader
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new ScoreConverter() },
    };

    /// <summary>Reads an instrument.</summary>
    /// <param name="json">Text of one file of <c>instruments/</c>.</param>
    /// <exception cref="ArgumentException">The file is no instrument; the message lists everything that is wrong with it.</exception>
    public static Instrument Read(string json)
    {
        var instrument = Parse(json);
        var faults = InstrumentFaults.Of(instrument);
        return faults.Count == 0 ? instrument : throw new ArgumentException(string.Join(" ", faults), nameof(json));
    }

    private static Instrument Parse(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Instrument>(json, Options) ?? throw new ArgumentException("The file is empty.", nameof(json));
            return file with { Items = [.. file.Items.Select(i => Complete(file, i))] };
        }
        catch (JsonException e)
        {
            throw new ArgumentException(e.Message, nameof(json), e);
        }
    }

    private static Item Complete(Instrument file, Item item) =>
        item with { Options = OptionsOf(file, item), NoAnswer = [.. file.NoAnswer, .. item.NoAnswer] };

    private static IReadOnlyList<AnswerOption> OptionsOf(Instrument file, Item item) =>
        item.Span is [var lowest, var highest] && lowest < highest ? [.. Enumerable.Range(lowest, highest - lowest + 1).Select(Number)]
        : item.Options.Count > 0 || item.Span is not null ? item.Options
        : file.Options;

    private static AnswerOption Number(int number) => new(number, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>In a worked example, subscales and category may be left out.</summary>
    private sealed class ScoreConverter : JsonConverter<Score>
    {
        private sealed record Written(double? Total, Dictionary<string, double?>? Subscales = null, string? Category = null);

        public override Score Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var written = JsonSerializer.Deserialize<Written>(ref reader, options)!;
            return new Score(written.Total, written.Subscales ?? [], written.Category);
        }

        public override void Write(Utf8JsonWriter writer, Score value, JsonSerializerOptions options) =>
            throw new NotSupportedException("An instrument is only read.");
    }
}
