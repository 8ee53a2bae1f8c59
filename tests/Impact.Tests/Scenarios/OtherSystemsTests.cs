using System.Text.Json;
using System.Text.RegularExpressions;
using Impact.Core.Indicators;
using Impact.Core.Observations;
using KnownIndicators = Impact.Core.Indicators.Indicators;
using KnownScenarios = Impact.Core.Scenarios.Scenarios;

namespace Impact.Tests.Scenarios;

/// <summary>The table of systems without a sample names only what there is.</summary>
public sealed partial class OtherSystemsTests
{
    private static readonly string[] Systems =
    [
        "vier thematafels", "25 %", "Estland", "zonnepanelen", "broodfondsen", "energie- en zorgcoöperaties", "mantelzorgkringen", "marktplaatsvrijwilligezorg", "makersendoeners",
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Read().Count)];

    [Fact]
    public void Every_system_that_has_no_sample_of_its_own_is_in_it() =>
        Systems.Where(system => !Read().Any(row => row[0].Contains(system, StringComparison.Ordinal))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_names_indicators_with_exactly_the_datasets_they_need(int number)
    {
        var row = Read()[number];
        var indicators = Names(row[2]);
        indicators.Where(id => KnownIndicators.Find(id) is null).ShouldBeEmpty();
        var needs = StudyNeeds.Of(Some.Study with { Outcomes = [.. indicators.Select(id => new Outcome(id, OutcomeRole.Primary, null))] }).Datasets.Except(["initiatives"]).ToList();
        // Persons are named where the indicators look at them; areas and groups alone need none.
        Names(row[3]).Except(["participants"]).ShouldBe(needs.Except(["participants"]), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_names_a_design_and_a_sample_in_which_one_of_its_indicators_is_answered(int number)
    {
        var row = Read()[number];
        Enum.GetValues<Design>().Select(d => JsonNamingPolicy.KebabCaseLower.ConvertName(d.ToString())).ShouldContain(Names(row[4]).ShouldHaveSingleItem());
        var sample = Command().Match(row[5]).Groups["sample"].Value;
        File.Exists(Repository.PathOf("samples", sample, "study.yaml")).ShouldBeTrue();
        KnownScenarios.Find(sample)!.GenerateSample().Study.Outcomes.Select(o => o.Indicator).Intersect(Names(row[2])).ShouldNotBeEmpty();
    }

    private static List<string[]> Read()
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "SYSTEMS.md")).ReplaceLineEndings("\n");
        var (from, to) = (text.IndexOf("<!-- begin others -->", StringComparison.Ordinal), text.IndexOf("<!-- end others -->", StringComparison.Ordinal));
        return [.. text[from..to].Split('\n').Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray())];
    }

    private static List<string> Names(string cell) => [.. Code().Matches(cell).Select(m => m.Groups["name"].Value)];

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("`\\./impact analyse samples/(?<sample>[a-z-]+)/study\\.yaml`")]
    private static partial Regex Command();
}
