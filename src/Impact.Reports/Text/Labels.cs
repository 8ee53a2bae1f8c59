using Impact.Core.Observations;

namespace Impact.Reports.Text;

/// <summary>Codes of the data as words.</summary>
internal static class Labels
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["age_band"] = "Leeftijd",
        ["gender"] = "Geslacht",
        ["lives_alone"] = "Woont alleen",
        ["household"] = "huishouden",
        ["neighbourhood"] = "buurt",
        ["f"] = "vrouw",
        ["m"] = "man",
        ["x"] = "anders",
        ["yes"] = "ja",
        ["no"] = "nee",
        ["18-34"] = "18 tot 35 jaar",
        ["35-49"] = "35 tot 50 jaar",
        ["50-64"] = "50 tot 65 jaar",
        ["65-74"] = "65 tot 75 jaar",
        ["75+"] = "75 jaar en ouder",
        ["municipality"] = "gemeente",
        ["zvw"] = "zorgverzekeraar",
        ["wlz"] = "Wlz",
        ["state"] = "rijk",
        ["fund"] = "fonds",
        ["own"] = "eigen bijdrage",
        ["participants"] = "deelnemers",
        ["initiatives"] = "initiatieven",
        ["survey"] = "vragenlijst",
        ["activities"] = "activiteiten",
        ["care_use"] = "zorggebruik",
        ["costs"] = "kosten",
        ["ladder"] = "participatieladder",
        ["wilson"] = "Wilson",
        ["t"] = "t-verdeling",
        ["bootstrap-bca"] = "bootstrap (BCa)",
        ["wilson-clustered"] = "Wilson met effectief aantal",
        ["t-clustered"] = "t-verdeling met clusters",
        ["bootstrap-percentile"] = "bootstrap (percentielen)",
        ["kaplan-meier-log-log"] = "Kaplan-Meier (log-log)",
        ["poisson-exact"] = "exact Poisson",
        ["jackknife-nodes"] = "jackknife over personen",
        ["matches"] = "hulpvragen",
        ["cases"] = "vragen om steun",
        ["ties"] = "contacten",
        ["groups"] = "groepen",
        ["goals"] = "doelen",
        ["areas"] = "cijfers van gebieden",
    };

    /// <summary>A code in words; the code itself when it has none.</summary>
    public static string Of(string code) => Words.GetValueOrDefault(code, code);

    /// <summary>Name of a group as the subject of a table row.</summary>
    public static string Group(Role group) => group switch
    {
        Role.Supported => "Met steun",
        Role.Comparison => "Zonder steun",
        _ => "Helpers",
    };

    /// <summary>Name of a group after "mensen".</summary>
    public static string InGroup(Role group) => group switch
    {
        Role.Supported => "met steun",
        Role.Comparison => "zonder steun",
        _ => "die helpen",
    };

    /// <summary>Name of a group as the subject of a table row, for an outcome that may be counted.</summary>
    public static string Group(Role group, bool isCounted) => !isCounted ? Group(group) : group == Role.Supported ? "Hier" : "Andere gemeenten";

    /// <summary>Short name of a group behind a number, for an outcome that may be counted.</summary>
    public static string InGroup(Role group, bool isCounted) => !isCounted ? InGroup(group) : group == Role.Supported ? "hier" : "elders";

    /// <summary>Class of a group in the style sheet.</summary>
    public static string Class(Role group) => group switch
    {
        Role.Supported => "supported-group",
        Role.Comparison => "comparison-group",
        _ => "helper-group",
    };
}
