using System.Text.Json;

namespace Impact.EndToEnd;

/// <summary>The whole study of the sample, as the analyst sees it.</summary>
public sealed class StudyTests : IDisposable
{
    private static readonly string[] Claims = ["none", "cannot-tell", "described", "changed", "differs", "attributable"];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Analyse_gives_every_outcome_with_its_estimates_and_what_may_be_said()
    {
        var study = (await AnalyseAsync("--seed", "1")).Json;

        study.GetProperty("study").GetString().ShouldNotBeNullOrWhiteSpace();
        study.GetProperty("release").GetString().ShouldBe("internal");
        study.GetProperty("inputs").EnumerateArray().ShouldAllBe(input => input.GetProperty("sha256").GetString()!.Length == 64);
        var outcomes = study.GetProperty("outcomes").EnumerateArray().ToList();
        outcomes.Select(o => o.GetProperty("indicator").GetString()).ShouldContain("loneliness-djg6");
        foreach (var outcome in outcomes)
        {
            Claims.ShouldContain(outcome.GetProperty("claim").GetString());
            outcome.GetProperty("evidence_level").GetInt32().ShouldBeInRange(0, 4);
            outcome.GetProperty("maryland").GetInt32().ShouldBeInRange(0, 5);
            outcome.GetProperty("groups").GetArrayLength().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task Loneliness_is_estimated_without_and_with_its_baseline()
    {
        var study = (await AnalyseAsync("--seed", "1")).Json;

        var loneliness = study.GetProperty("outcomes").EnumerateArray().Single(o => o.GetProperty("indicator").GetString() == "loneliness-djg6");
        var estimates = loneliness.GetProperty("estimates").EnumerateArray().ToList();
        estimates.Select(e => e.GetProperty("adjusted_for_baseline").GetBoolean()).Distinct().Order().ShouldBe([false, true]);
        foreach (var estimate in estimates)
            estimate.GetProperty("value").GetDouble().ShouldBeInRange(estimate.GetProperty("low").GetDouble(), estimate.GetProperty("high").GetDouble());
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_document() =>
        (await AnalyseAsync("--seed", "3")).Output.ShouldBe((await AnalyseAsync("--seed", "3")).Output);

    public void Dispose() => folder.Dispose();

    private async Task<Outcome> AnalyseAsync(params string[] options) =>
        (await ImpactProgram.RunAsync(folder, ["analyse", Repository.PathOf("samples", "ik-begin", "study.yaml"), "--json", .. options])).ShouldEndIn(0);
}
