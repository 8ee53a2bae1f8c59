using System.Globalization;
using System.Reflection;

namespace Impact.Core.Scenarios.IkBegin;

/// <summary>The texts beside the data: what this is, and the two documents that the evidence ladder asks for.</summary>
internal static class IkBeginDocuments
{
    public static IReadOnlyList<ScenarioDocument> For(ScenarioRequest request) =>
    [
        new("README.md", Fill(Text("README.md"), request)),
        new("docs/ik-begin.md", Text("ik-begin.md")),
        new("docs/werkzaam.md", Text("werkzaam.md")),
    ];

    private static string Fill(string text, ScenarioRequest request) => text
        .Replace("{seed}", request.Seed.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{rows}", request.Rows.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{comparison}", request.Comparison == ComparisonKind.Waiting ? "waiting" : "population", StringComparison.Ordinal)
        .Replace("{effect}", request.Effect == EffectSize.None ? "none" : "default", StringComparison.Ordinal);

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"scenarios/ik-begin/{name}")
            ?? throw new ArgumentException("No text of that name is built in.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
