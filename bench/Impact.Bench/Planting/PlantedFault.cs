using System.Text.Json;
using System.Text.Json.Serialization;

namespace Impact.Bench.Planting;

/// <summary>A fault that somebody could make in the code, and the tests that must turn red of it.</summary>
/// <param name="Name">What is wrong, in one line.</param>
/// <param name="File">Source file, from the root of the checkout.</param>
/// <param name="Text">What the file says; it says so once.</param>
/// <param name="Replacement">What stands there when the fault is planted.</param>
/// <param name="Tests">Test classes or methods (<c>Class</c> or <c>Class.Method</c>), each of which must fail.</param>
internal sealed record PlantedFault(string Name, string File, string Text, string Replacement, IReadOnlyList<string> Tests)
{
    /// <summary>Where the list stands, from the root of the checkout.</summary>
    public const string List = "bench/planted-faults.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The faults of a checkout.</summary>
    public static IReadOnlyList<PlantedFault> Of(string root) =>
        JsonSerializer.Deserialize<PlantedFault[]>(System.IO.File.ReadAllText(Path.Combine(root, List)), Strict)!;

    /// <summary>How often a source says the text.</summary>
    public int TimesIn(string source) => source.Split(Text).Length - 1;

    /// <summary>The source with the fault in it.</summary>
    /// <exception cref="InvalidOperationException">The text does not stand there exactly once.</exception>
    public string PlantIn(string source) => TimesIn(source) == 1
        ? source.Replace(Text, Replacement, StringComparison.Ordinal)
        : throw new InvalidOperationException($"{Name}: {File} says the text {TimesIn(source)} times instead of once.");
}
