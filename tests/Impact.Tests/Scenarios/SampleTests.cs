using System.Globalization;
using Impact.Core.Scenarios;
using Impact.Ingest.Csv;

namespace Impact.Tests.Scenarios;

/// <summary>The folders under <c>samples</c> are what the generator makes, byte for byte.</summary>
public sealed class SampleTests
{
    /// <summary>The data of the sample.</summary>
    internal static readonly ScenarioData IkBegin = Generate();

    public static TheoryData<string> Names => [.. Core.Scenarios.Scenarios.All.Select(s => s.Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sample_is_generated_byte_for_byte(string name)
    {
        var made = SampleWriter.Files(Made(name)).ToDictionary(f => $"samples/{name}/{f.Path}", f => f.Text);
        if (Environment.GetEnvironmentVariable("IMPACT_APPROVE") == "1") SampleWriter.Write(Made(name), Repository.PathOf("samples", name));
        var kept = Repository.Files($"samples/{name}", "").ToDictionary(Repository.RelativePath, File.ReadAllText);

        kept.Keys.Except(made.Keys).Where(path => !path.Contains("/expected/", StringComparison.Ordinal)).ShouldBeEmpty();
        foreach (var (path, text) in made) kept.GetValueOrDefault(path).ShouldBe(text, path);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sample_is_small(string name)
    {
        var sizes = Repository.Files($"samples/{name}", "").Select(file => new FileInfo(file).Length).ToList();

        sizes.Max().ShouldBeLessThan(400_000);
        sizes.Sum().ShouldBeLessThan(1_200_000);
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        var culture = CultureInfo.CurrentCulture;
        var before = Tables();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Tables().ShouldBe(before);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Another_seed_gives_other_people()
    {
        Generate(2025).Responses.Select(r => r.Date).ShouldNotBe(IkBegin.Responses.Select(r => r.Date));
    }

    internal static ScenarioData Made(string name) => name == IkBegin.Scenario ? IkBegin : Core.Scenarios.Scenarios.Find(name)!.GenerateSample();

    private static ScenarioData Generate(ulong seed = 2024) => Core.Scenarios.Scenarios.Find("ik-begin")!.Generate(new() { Seed = seed, Rows = 600 });

    private static IReadOnlyList<string> Tables()
    {
        var data = Generate();
        return [.. SampleTable.All.SelectMany(t => t.Rows(data)).Select(r => string.Join('|', r.Cells)), SampleStudy.Yaml(data.Study)];
    }
}
