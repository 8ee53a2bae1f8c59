using System.Text.Json;
using Impact.Worker.Commands;
using Known = Impact.Core.Instruments.Instruments;

namespace Impact.Tests.Worker;

public sealed class InstrumentsCommandTests : IDisposable
{
    private readonly StringWriter output = new();

    public static TheoryData<string> Ids => [.. Known.All.Select(i => i.Id)];

    [Fact]
    public async Task Every_questionnaire_is_listed()
    {
        (await Run("instruments")).ShouldBe(0);
        foreach (var instrument in Known.All) output.ToString().ShouldContain($" {instrument.Id} ");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_codebook_has_every_column_the_source_and_the_licence(string id)
    {
        (await Run("instruments", id)).ShouldBe(0);
        var (instrument, text) = (Known.Find(id)!, output.ToString());
        foreach (var item in instrument.Items) text.ShouldContain(instrument.Column(item));
        text.ShouldContain($"Licentie: {instrument.Source.Licence}");
        text.ShouldContain($"Bron: {instrument.Source.Citation}");
        foreach (var category in instrument.Scoring.Cutoffs) text.ShouldContain(category.Label);
    }

    [Fact]
    public async Task The_JSON_of_a_codebook_has_codes_rule_range_and_licence()
    {
        await Run("instruments", "djg6", "--json");
        var json = JsonDocument.Parse(output.ToString()).RootElement;
        json.GetProperty("items")[1].GetProperty("reverse").GetBoolean().ShouldBeTrue();
        json.GetProperty("items")[0].GetProperty("answers")[2].GetProperty("value").GetInt32().ShouldBe(3);
        json.GetProperty("scoring").GetProperty("rule").GetProperty("type").GetString().ShouldBe("points");
        json.GetProperty("scoring").GetProperty("range")[1].GetDouble().ShouldBe(6);
        json.GetProperty("source").GetProperty("licence").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_JSON_of_the_list_has_every_questionnaire_once()
    {
        await Run("instruments", "--json");
        JsonDocument.Parse(output.ToString()).RootElement.GetProperty("instruments").EnumerateArray().Select(i => i.GetProperty("id").GetString()).ShouldBe(Known.All.Select(i => i.Id));
    }

    [Fact]
    public async Task A_questionnaire_that_is_not_known_is_wrong_use() => (await Run("instruments", "who5")).ShouldBe(2);

    public void Dispose() => output.Dispose();

    private Task<int> Run(params string[] arguments) =>
        CommandLine.Run(arguments, new Session { Terminal = new Terminal(output, new StringWriter(), HasScreen: false), Language = Session.LanguageOf(arguments), Clock = TimeProvider.System });
}
