using System.Globalization;
using System.Text.Json;
using Impact.Core.Claims;
using Impact.Core.Observations;
using Impact.Core.Scenarios;
using Known = Impact.Core.Scenarios.Scenarios;

namespace Impact.Tests.Scenarios;

/// <summary>The page of systems says what the samples say.</summary>
public sealed class SystemsPageTests
{
    [Fact]
    public void The_table_of_systems_is_that_of_the_samples() =>
        new GeneratedPage("docs/SYSTEMS.md").Holds("systems", GeneratedPage.Table(
            "| system | question | command | figure | found | put in | rung |", Known.All.SelectMany(RowsOf)));

    private static IEnumerable<string[]> RowsOf(Scenario scenario)
    {
        var data = SampleTests.Made(scenario.Id);
        var result = StudyAnalysis.Analyse(data.ToDataset(), data.Study, seed: 1);
        return result.Outcomes.Select((outcome, i) => (string[])
        [
            i == 0 ? scenario.System : "",
            i == 0 ? data.Study.Question : "",
            i == 0 ? $"`./impact analyse samples/{scenario.Id}/study.yaml`" : "",
            $"`{outcome.Indicator.Id}`",
            .. Figure(outcome, data.Truth.Value),
            JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.Claim.Level.ToString()),
        ]);
    }

    private static string[] Figure(OutcomeResult outcome, Truth truth)
    {
        if (outcome.Groups.LastOrDefault(g => g.Group == Role.Supported && g.Value is not null) is not { } figure) return ["", ""];
        var put = truth.Figures.FirstOrDefault(f => f.Indicator == outcome.Indicator.Id && f.Group == Role.Supported && f.Wave == figure.Wave);
        return [$"{Text(figure.Value)} ({Text(figure.Low)}–{Text(figure.High)})", Text(put?.Value)];
    }

    /// <summary>Three digits: another machine may differ in the last bit.</summary>
    private static string Text(double? number) => number?.ToString("G3", CultureInfo.InvariantCulture) switch
    {
        null => "",
        var text when text.Contains('E', StringComparison.Ordinal) => Math.Round(number.Value).ToString(CultureInfo.InvariantCulture),
        var text => text,
    };
}
