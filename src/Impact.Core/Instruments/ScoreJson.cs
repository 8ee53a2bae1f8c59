using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Impact.Core.Numerics;

namespace Impact.Core.Instruments;

/// <summary>A scored table as JSON: group summary first, then a row per person. For the analyst on the machine where the answers are.</summary>
public static class ScoreJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the table. What is missing is null; shares are of the rows with a total.</summary>
    public static string Write(ScoreTable table)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options))
        {
            json.WriteStartObject();
            json.WriteString("instrument", table.Instrument.Id);
            json.WriteNumber("n", table.Rows.Count);
            WriteSummary(json, table.Rows.Select(r => r.Score.Total));
            WriteSubscales(json, table);
            WriteCategories(json, table);
            WriteRows(json, table);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void WriteSummary(Utf8JsonWriter json, IEnumerable<double?> scores)
    {
        var valid = scores.OfType<double>().ToList();
        var moments = valid.Count > 0 ? Moments.Of(valid) : default(Moments?);
        json.WriteNumber("valid", valid.Count);
        WriteNumber(json, "mean", moments?.Mean);
        WriteNumber(json, "sd", valid.Count > 1 ? moments?.Sd : null);
    }

    private static void WriteSubscales(Utf8JsonWriter json, ScoreTable table)
    {
        json.WriteStartObject("subscales");
        foreach (var subscale in table.Instrument.Scoring.Subscales)
        {
            json.WriteStartObject(subscale.Id);
            WriteSummary(json, table.Rows.Select(r => r.Score.Subscales[subscale.Id]));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteCategories(Utf8JsonWriter json, ScoreTable table)
    {
        var valid = table.Rows.Count(r => r.Score.Total is not null);
        json.WriteStartObject("categories");
        foreach (var category in table.Instrument.Scoring.Cutoffs)
        {
            var n = table.Rows.Count(r => r.Score.Category == category.Label);
            json.WriteStartObject(category.Label);
            json.WriteNumber("n", n);
            WriteNumber(json, "share", valid > 0 ? (double)n / valid : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, ScoreTable table)
    {
        json.WriteStartArray("rows");
        foreach (var (line, score) in table.Rows)
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            WriteNumber(json, "total", score.Total);
            foreach (var subscale in table.Instrument.Scoring.Subscales) WriteNumber(json, subscale.Id, score.Subscales[subscale.Id]);
            json.WriteString("category", score.Category);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
