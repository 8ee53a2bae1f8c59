using Impact.Reports.Model;

namespace Impact.Reports.Text;

/// <summary>A word with its meaning.</summary>
internal sealed record GlossaryEntry(string Word, string Meaning);

/// <summary>Words that a reader may want to look up.</summary>
internal static class GlossaryText
{
    /// <summary>The words of a report in alphabetical order.</summary>
    public static IReadOnlyList<GlossaryEntry> Entries(ReportModel model) => Entries(model, model.Outcomes.All(o => o.IsCounted));

    private static IReadOnlyList<GlossaryEntry> Entries(ReportModel model, bool counted) =>
    [
        .. When(model.HasComparison, "Aangetoond verschil", "Een verschil tussen groepen dat groter is dan toeval, op beide manieren van rekenen."),
        .. When(model.About(Topic.Loneliness).Count > 0, "Eenzaam", "Iemand mist contact met anderen. Wij meten dit met vragen van De Jong Gierveld."),
        .. When(model.About(Topic.Care).Count > 0, "Gewaardeerd gebruik", "Hoeveel zorg iemand kreeg, maal een vaste prijs. Het is geen rekening en geen besparing."),
        new("Marge", "Het gebied waarin het echte cijfer waarschijnlijk ligt. Wij gebruiken 95 procent zekerheid."),
        .. When(!counted, "Met steun", $"Mensen die hulp kregen via ‘{model.Initiative}’."),
        .. When(model.HasComparison, "Zonder steun", "Mensen die wij ook volgden, om mee te vergelijken."),
        new("n", counted ? "Hoeveel wij telden voor een cijfer." : "Het aantal mensen achter een cijfer."),
        .. When(model.About(Topic.Participation).Count > 0, "Participatieladder", "Zes treden van meedoen: van bijna geen contact tot betaald werk."),
        .. When(!counted, "Start en eindmeting", "De eerste en de laatste keer dat wij de vragen stelden."),
    ];

    private static GlossaryEntry[] When(bool applies, string word, string meaning) => applies ? [new(word, meaning)] : [];
}
