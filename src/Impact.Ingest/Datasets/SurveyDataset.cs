using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Survey responses, one row per person and wave; the answers are one JSON text (<see cref="StoredAnswers"/>).</summary>
internal static class SurveyDataset
{
    public static Dataset Definition { get; } = new("survey") { Row = typeof(SurveyRow) };

    public static SurveyResponse ToResponse(SurveyRow row) => new()
    {
        Participant = new ParticipantId(row.Participant),
        Wave = checked((int)row.Wave),
        Date = StoredText.Date(row.Date),
        Mode = row.Mode,
        Answers = StoredAnswers.Read(row.Answers),
    };

    /// <summary>Columns of the items that two stored rows answer otherwise, in ordinal order.</summary>
    public static IEnumerable<string> DifferentItems(string before, string after)
    {
        var (one, two) = (StoredAnswers.Read(before), StoredAnswers.Read(after));
        return one.Keys.Union(two.Keys).Where(item => !one.TryGetValue(item, out var code) || !two.TryGetValue(item, out var other) || code != other).Order(StringComparer.Ordinal);
    }
}

/// <summary>A stored response.</summary>
internal sealed class SurveyRow
{
    public string Participant { get; set; } = "";

    public string Initiative { get; set; } = "";

    public long Wave { get; set; }

    public string Date { get; set; } = "";

    public string? Mode { get; set; }

    public string Answers { get; set; } = "";
}
