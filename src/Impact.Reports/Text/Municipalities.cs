using Impact.Core.Observations;

namespace Impact.Reports.Text;

/// <summary>Names of municipalities by CBS code, as far as reports have needed them.</summary>
internal static class Municipalities
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["GM0014"] = "Groningen",
        ["GM0034"] = "Almere",
        ["GM0150"] = "Deventer",
        ["GM0153"] = "Enschede",
        ["GM0160"] = "Hardenberg",
        ["GM0193"] = "Zwolle",
        ["GM0197"] = "Aalten",
        ["GM0200"] = "Apeldoorn",
        ["GM0202"] = "Arnhem",
        ["GM0228"] = "Ede",
        ["GM0268"] = "Nijmegen",
        ["GM0307"] = "Amersfoort",
        ["GM0344"] = "Utrecht",
        ["GM0362"] = "Amstelveen",
        ["GM0363"] = "Amsterdam",
        ["GM0392"] = "Haarlem",
        ["GM0473"] = "Zandvoort",
        ["GM0482"] = "Alblasserdam",
        ["GM0518"] = "Den Haag",
        ["GM0599"] = "Rotterdam",
        ["GM0758"] = "Breda",
        ["GM0772"] = "Eindhoven",
        ["GM0855"] = "Tilburg",
        ["GM0935"] = "Maastricht",
        ["GM0983"] = "Venlo",
        ["GM0984"] = "Venray",
        ["GM1507"] = "Horst aan de Maas",
    };

    /// <summary>The name; of a code that is not known here what the title of the study names after "in", else the code.</summary>
    public static string Name(MunicipalityCode code, string title) =>
        Names.GetValueOrDefault(code.Value) ?? After(" in ", title) ?? After(" van ", title) ?? code.Value;

    /// <summary>The name behind the last such word; after "van" only what is written as a name.</summary>
    private static string? After(string word, string title) =>
        title.LastIndexOf(word, StringComparison.Ordinal) is > 0 and var at && title[(at + word.Length)..] is { Length: > 0 } name && (word == " in " || char.IsUpper(name[0])) ? name : null;
}
