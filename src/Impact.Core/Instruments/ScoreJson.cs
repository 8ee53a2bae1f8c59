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
            WritePrecision(json, table.PrecisionOf());
            WriteStraightLines(json, table);
            WriteSubscales(json, table);
            WriteCategories(json, table.Instrument.Scoring.Cutoffs, [.. table.Rows.Where(r => r.Score.Total is not null).Select(r => r.Score.Category)]);
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

    /// <summary>An approximation from these answers themselves, so that nobody takes it for a published value.</summary>
    private static void WritePrecision(Utf8JsonWriter json, ScorePrecision? precision)
    {
        if (precision is null)
        {
            json.WriteNull("precision");
            return;
        }

        json.WriteStartObject("precision");
        json.WriteString("kind", "approximation");
        json.WriteNumber("n", precision.N);
        json.WriteNumber("alpha", precision.Alpha);
        json.WriteNumber("sd", precision.Sd);
        json.WriteNumber("sem", precision.Sem);
        json.WriteNumber("sdc95", precision.SmallestDetectableChange);
        json.WriteNumber("half_sd", precision.HalfSd);
        json.WriteEndObject();
    }

    private static void WriteStraightLines(Utf8JsonWriter json, ScoreTable table) =>
        WriteNumber(json, "straight_lines", table.Instrument.AsksBothWays ? table.Rows.Count(r => r.IsStraightLine) : null);

    private static void WriteSubscales(Utf8JsonWriter json, ScoreTable table)
    {
        json.WriteStartObject("subscales");
        foreach (var subscale in table.Instrument.Scoring.Subscales)
        {
            var scores = table.Rows.Select(r => r.Score.Subscales[subscale.Id]).ToList();
            json.WriteStartObject(subscale.Id);
            WriteSummary(json, scores);
            WritePrecision(json, table.PrecisionOf(subscale.Id));
            WriteCategories(json, subscale.Cutoffs, [.. scores.OfType<double>().Select(subscale.CategoryOf)]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteCategories(Utf8JsonWriter json, IReadOnlyList<Cutoff> cutoffs, List<string?> labels)
    {
        json.WriteStartObject("categories");
        foreach (var category in cutoffs)
        {
            var n = labels.Count(label => label == category.Label);
            json.WriteStartObject(category.Label);
            json.WriteNumber("n", n);
            WriteNumber(json, "share", labels.Count > 0 ? (double)n / labels.Count : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, ScoreTable table)
    {
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            var score = row.Score;
            json.WriteStartObject();
            json.WriteNumber("line", row.Line);
            WriteNumber(json, "total", score.Total);
            foreach (var subscale in table.Instrument.Scoring.Subscales) WriteNumber(json, subscale.Id, score.Subscales[subscale.Id]);
            json.WriteString("category", score.Category);
            json.WriteBoolean("straight_line", row.IsStraightLine);
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
