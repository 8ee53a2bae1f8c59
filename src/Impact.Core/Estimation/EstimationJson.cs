using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Impact.Core.Estimation;

/// <summary>Writes an estimation as JSON.</summary>
public static class EstimationJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON of an estimation; numbers are the shortest text that reads back to the same double.</summary>
    /// <param name="estimation">What was estimated, or the refusal.</param>
    /// <param name="language">Language of the sentence of a refusal, <c>nl</c> or <c>en</c>.</param>
    /// <returns>One JSON object; a refusal as <c>{"not_estimable": id, "message": sentence}</c>, with its <c>subject</c> and <c>choices</c> when it has them.</returns>
    public static string Write(Estimation estimation, string language = "nl")
    {
        ArgumentNullException.ThrowIfNull(estimation);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            estimation.Match(e => Write(json, e), r => Write(json, r, language));
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static bool Write(Utf8JsonWriter json, NotEstimable refusal, string language)
    {
        json.WriteStartObject();
        json.WriteString("not_estimable", refusal.Reason.Id);
        json.WriteString("message", refusal.Sentence(language));
        if (refusal.Subject is not null) json.WriteString("subject", refusal.Subject);
        if (refusal.Choices.Count > 0) Write(json, "choices", refusal.Choices);
        json.WriteEndObject();
        return true;
    }

    private static bool Write(Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteStartObject();
        json.WriteString("estimator", estimate.Estimator);
        json.WriteNumber("n", estimate.N);
        json.WriteNumber("dropped", estimate.Dropped);
        Write(json, "clusters", estimate.Clusters);
        json.WriteStartArray("estimates");
        foreach (var term in estimate.Terms) Write(json, term);
        json.WriteEndArray();
        Write(json, "diagnostics", estimate.Diagnostics);
        json.WriteEndObject();
        return true;
    }

    private static void Write(Utf8JsonWriter json, TermEstimate term)
    {
        json.WriteStartObject();
        json.WriteString("term", term.Term);
        Write(json, "value", term.Value);
        Write(json, "se", term.Se);
        Write(json, "statistic", term.Statistic);
        Write(json, "df", term.Df);
        Write(json, "p", term.P);
        Write(json, "low", term.Low);
        Write(json, "high", term.High);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        Write(json, value);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case ulong number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case string text: json.WriteStringValue(text); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map); break;
            case IEnumerable list: WriteList(json, list); break;
            case null or double: json.WriteNullValue(); break;
            default: throw new ArgumentException("A diagnostic is a number, text, list or dictionary.", nameof(value));
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map) Write(json, name, value);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var value in list) Write(json, value);
        json.WriteEndArray();
    }
}
