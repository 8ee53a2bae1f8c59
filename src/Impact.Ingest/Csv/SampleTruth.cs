using System.Text.Json;
using System.Text.Json.Serialization;
using Impact.Core.Scenarios;

namespace Impact.Ingest.Csv;

/// <summary>Writes the truth of generated data as <c>truth.json</c>.</summary>
internal static class SampleTruth
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Json(Truth truth) => JsonSerializer.Serialize(
        new { Effects = truth.Effects.Select(e => new { e.Indicator, e.Estimand, e.Wave, e.Value }), truth.Figures, Everyone = Some(truth.Everyone), Changes = Some(truth.Changes) }, Options) + "\n";

    /// <summary>A list that is there only where it differs from what stands before it.</summary>
    private static IReadOnlyList<TrueFigure>? Some(IReadOnlyList<TrueFigure> figures) => figures.Count > 0 ? figures : null;
}
