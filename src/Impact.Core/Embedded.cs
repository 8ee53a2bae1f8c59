using System.Reflection;
using System.Text.Json;

namespace Impact.Core;

/// <summary>The data files that are built into the program, so that the same build gives the same numbers everywhere.</summary>
internal static class Embedded
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new ArgumentException("No data of that name is built in.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static JsonElement Json(string name) => JsonDocument.Parse(Text(name)).RootElement;
}
