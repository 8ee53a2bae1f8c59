using Impact.Core.Instruments;
using Known = Impact.Core.Instruments.Instruments;

namespace Impact.Tests;

public sealed class InstrumentFilesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "instruments");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.json").Select(Path.GetFileName).Order().OfType<string>()];

    public static TheoryData<string> Ids => [.. Known.All.Select(i => i.Id)];

    public static TheoryData<string> Examples => [.. Known.All.SelectMany(i => i.Examples, Title)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_follows_the_schema(string file) =>
        JsonSchema.Faults(File.ReadAllText(Path.Combine(Folder, "schema", "instrument.schema.json")), Text(file)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_listed_once_under_its_own_id_and_version(string file)
    {
        var instrument = InstrumentReader.Read(Text(file));
        file.ShouldBe($"{instrument.Id}-{instrument.Version}.json");
        Known.All.Count(i => i.Id == instrument.Id && i.Version == instrument.Version).ShouldBe(1);
    }

    [Fact]
    public void Ids_are_unique_and_every_listed_instrument_has_a_file()
    {
        Known.All.Select(i => i.Id).ShouldBeUnique();
        Known.All.Select(i => $"{i.Id}-{i.Version}.json").ShouldBe(Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileName(f)), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_option_of_every_item_is_scored_within_the_range(string id)
    {
        var instrument = Known.Find(id)!;
        var first = instrument.Items.ToDictionary(i => i.Id, i => i.Options[0].Value);
        foreach (var item in instrument.Items)
        {
            foreach (var option in item.Options)
            {
                var answers = new Dictionary<string, int>(first) { [item.Id] = option.Value };
                InRange(instrument, Scoring.Score(instrument, answers));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_worked_example_gives_the_stated_score(string title)
    {
        var instrument = Known.All.Single(i => i.Examples.Any(e => Title(i, e) == title));
        var (_, answers, stated) = instrument.Examples.Single(e => Title(instrument, e) == title);
        var score = Scoring.Score(instrument, answers);
        score.Total.ShouldBe(stated.Total);
        score.Category.ShouldBe(stated.Category);
        score.Subscales.ShouldBe(stated.Subscales, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_faulty_example_is_refused_with_its_reason(string id)
    {
        var instrument = Known.Find(id)!;
        instrument.FaultyExamples.ShouldNotBeEmpty();
        foreach (var faulty in instrument.FaultyExamples)
        {
            Should.Throw<ArgumentException>(() => Scoring.Score(instrument, faulty.Answers)).Message.ShouldContain(faulty.Reason);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_code_label_and_alias_reads_as_its_code(string id)
    {
        foreach (var item in Known.Find(id)!.Items)
        {
            foreach (var option in item.Options)
            {
                item.CodeOf($" {option.Value} ").ShouldBe(option.Value);
                item.CodeOf(option.Label.ToUpperInvariant()).ShouldBe(option.Value);
                foreach (var alias in option.Aliases ?? []) item.CodeOf(alias).ShouldBe(option.Value);
            }
        }
    }

    private static void InRange(Instrument instrument, Score score)
    {
        score.Total.HasValue.ShouldBe(instrument.Scoring.HasTotal);
        if (score.Total is { } total) total.ShouldBeInRange(instrument.Scoring.Range[0], instrument.Scoring.Range[1]);
        foreach (var part in instrument.Scoring.Subscales) score.Subscales[part.Id]!.Value.ShouldBeInRange(part.Range[0], part.Range[1]);
    }

    private static string Title(Instrument instrument, ScoredExample example) => $"{instrument.Id}, {example.Name}";

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
