using System.Text.Json;

namespace Impact.Tests.Reference;

/// <summary>A case of the reference values: what another implementation found, and how exactly it can be held to that.</summary>
public sealed record ReferenceCase(string Topic, string Id, double Tolerance, JsonElement Expected)
{
    public static string? Folder { get; } = FindFolder();

    public static ReferenceCase Load(string topic, string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "expected", topic + ".json")));
        var root = document.RootElement;
        var cases = root.ValueKind == JsonValueKind.Array ? root : root.GetProperty("cases");
        var found = cases.EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
        return new(topic, id, found.GetProperty("relative_tolerance").GetDouble(), found.GetProperty("expected").Clone());
    }

    public static Csv Data(string file) => Csv.Read(Path.Combine(Folder!, "data", file));

    /// <summary>The expected value at a path of names and positions.</summary>
    public JsonElement At(params object[] path) =>
        path.Aggregate(Expected, (element, step) => step is int i ? element[i] : element.GetProperty((string)step));

    /// <summary>Holds a value to the case, within its stated relative tolerance (absolute 1e-12 near zero).</summary>
    public void Holds(double actual, params object[] path)
    {
        var expected = At(path).GetDouble();
        var difference = Math.Abs(actual - expected);
        ReferenceTable.Note(this, actual, expected);
        difference.ShouldBeLessThanOrEqualTo(
            Math.Max(Tolerance * Math.Abs(expected), 1e-12),
            $"{Topic}/{Id} at {string.Join('.', path)}: {actual:R} instead of {expected:R}");
    }

    /// <summary>Holds a list of values to the case.</summary>
    public void Holds(IReadOnlyList<double> actual, params object[] path)
    {
        actual.Count.ShouldBe(At(path).GetArrayLength());
        for (var i = 0; i < actual.Count; i++)
            Holds(actual[i], [.. path, i]);
    }

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "reference");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
