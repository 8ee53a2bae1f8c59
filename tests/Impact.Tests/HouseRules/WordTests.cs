namespace Impact.Tests.HouseRules;

/// <summary>The project speaks of itself alone: no loose ends, no paths of somebody's machine.</summary>
public sealed class WordTests
{
    // Put together here, so that this file does not hold what it looks for.
    private static readonly string[] Forbidden = ["TO" + "DO", "FIX" + "ME", "#reg" + "ion", "/ro" + "ot/", "/wo" + "rk/", "/ho" + "me/", "C:\\Us" + "ers"];

    private static readonly string[] Endings =
        [".cs", ".razor", ".css", ".csproj", ".props", ".targets", ".md", ".json", ".yml", ".yaml", ".cff", ".sql", ".sh", ".R", ".csv", ".txt", "impact", "test", "run"];

    [Fact]
    public void No_file_holds_a_loose_end_or_a_path_of_a_machine() =>
        Repository.Files(".", Endings).SelectMany(Hits).ShouldBeEmpty();

    private static IEnumerable<string> Hits(string file)
    {
        var text = File.ReadAllText(file);
        return Forbidden.Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => $"{Repository.RelativePath(file)} holds {word}");
    }
}
