using System.Reflection;
using System.Text.Json;
using Impact.Core.Findings;

namespace Impact.Tests.Findings;

public sealed class FindingKindsTests
{
    private const int MostWords = 20;

    [Fact]
    public void Every_kind_of_the_catalogue_has_one_property_and_back()
    {
        var properties = typeof(FindingKinds).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(FindingKind)).Select(property => ((FindingKind)property.GetValue(null)!).Code).ToList();
        properties.ShouldBe(FindingKinds.All.Select(kind => kind.Code), ignoreOrder: true);
    }

    [Fact]
    public void Every_property_is_named_after_its_code() =>
        typeof(FindingKinds).GetProperties().Where(property => property.PropertyType == typeof(FindingKind))
            .Where(property => !property.Name.Equals(((FindingKind)property.GetValue(null)!).Code.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();

    [Fact]
    public void No_code_occurs_twice()
    {
        var file = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", "Impact.Core", "Findings", "findings.json")));
        var codes = file.RootElement.GetProperty("findings").EnumerateArray().Select(entry => entry.GetProperty("code").GetString()).ToList();
        codes.ShouldBeUnique();
    }

    [Fact]
    public void Every_sentence_is_short_and_ends()
    {
        foreach (var sentence in FindingKinds.All.SelectMany(Sentences))
        {
            sentence.Split(' ').Length.ShouldBeLessThan(MostWords, sentence);
            sentence.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Every_kind_says_what_is_wrong_and_what_to_do_in_both_languages() =>
        FindingKinds.All.SelectMany(kind => new[] { kind.Text.Dutch.Message, kind.Text.Dutch.Advice, kind.Text.English.Message, kind.Text.English.Advice })
            .Where(text => text.Length < 8 || !text.EndsWith('.')).ShouldBeEmpty();

    [Fact]
    public void The_detail_fills_the_words()
    {
        var finding = new Finding(FindingKinds.ColumnMissing, new Place(1, "role"), "role");
        finding.Sentence("nl").Message.ShouldBe("De verplichte kolom role ontbreekt.");
        finding.Sentence("en").Message.ShouldBe("The required column role is missing.");
    }

    private static IEnumerable<string> Sentences(FindingKind kind) =>
        new[] { kind.Text.Dutch, kind.Text.English }.SelectMany(words => new[] { words.Message, words.Advice })
            .SelectMany(text => text.TrimEnd('.').Split(". "));
}
