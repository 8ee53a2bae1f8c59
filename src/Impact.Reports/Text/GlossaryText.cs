using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>A word with its meaning.</summary>
internal sealed record GlossaryEntry(string Word, string Meaning);

/// <summary>Words that a reader may want to look up.</summary>
internal static class GlossaryText
{
    /// <summary>The words of a report in alphabetical order.</summary>
    public static IReadOnlyList<GlossaryEntry> Entries(ReportModel model) =>
    [
        .. model.HasComparison ? [new GlossaryEntry("Aangetoond verschil", "Een verschil tussen groepen dat groter is dan toeval, op beide manieren van rekenen.")] : Array.Empty<GlossaryEntry>(),
        new("Eindmeting", "De laatste keer dat wij de vragen stelden."),
        .. model.About(Topic.Loneliness).Count > 0 ? [new GlossaryEntry("Eenzaam", "Iemand mist contact met anderen. Wij meten dit met vragen van De Jong Gierveld.")] : Array.Empty<GlossaryEntry>(),
        new("Gewaardeerd gebruik", "Hoeveel zorg iemand kreeg, maal een vaste prijs. Het is geen rekening en geen besparing."),
        new("Marge", "Het gebied waarin het echte cijfer waarschijnlijk ligt. Wij gebruiken 95 procent zekerheid."),
        new("Mensen met steun", $"Mensen die hulp kregen via {model.Initiative}."),
        .. model.HasComparison ? [new GlossaryEntry("Mensen zonder steun", "Mensen die wij ook volgden, maar die deze hulp niet kregen. Met hen vergelijken wij.")] : Array.Empty<GlossaryEntry>(),
        new("n", "Het aantal mensen achter een cijfer."),
        .. model.About(Topic.Participation).Count > 0 ? [new GlossaryEntry("Participatieladder", "Zes treden van meedoen: van bijna geen contact tot betaald werk.")] : Array.Empty<GlossaryEntry>(),
        new("Startmeting", "De eerste keer dat wij de vragen stelden, vóór de steun begon."),
        new("Toeval", "Cijfers schommelen altijd wat. Een klein verschil kan daarom niets betekenen."),
    ];
}
