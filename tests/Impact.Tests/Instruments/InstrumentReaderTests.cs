using System.Text.Json;
using Impact.Core.Instruments;

namespace Impact.Tests;

public sealed class InstrumentReaderTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Impact.Tests", "Instruments", "faulty");

    public static TheoryData<string> Faulty => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => n != "reasons").Order()];

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_faulty_file_is_refused_with_the_reason(string name)
    {
        var reasons = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder, "reasons.json")))!;
        var read = () => InstrumentReader.Read(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        Should.Throw<ArgumentException>(read).Message.ShouldContain(reasons[name]);
    }

    [Fact]
    public void An_item_without_answers_of_its_own_gets_those_of_the_instrument() =>
        Impact.Core.Instruments.Instruments.Djg6.Item("9")!.Options.Select(o => o.Label).ShouldBe(["nee", "min of meer", "ja"]);
}
