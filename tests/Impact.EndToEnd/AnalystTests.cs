using System.Text.Json;

namespace Impact.EndToEnd;

/// <summary>The commands of a researcher on files of one's own.</summary>
public sealed class AnalystTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Score_gives_totals_per_row_and_the_summary_of_the_group()
    {
        // Worst, best, and worst with item 3 open: the worked examples of the instrument.
        var file = folder.Write("answers.csv", "djg6_3,djg6_4,djg6_7,djg6_8,djg6_9,djg6_10\n3,1,1,1,3,3\n1,3,3,3,1,1\n,1,1,1,3,3\n");

        var score = (await ImpactProgram.RunAsync(folder, "score", file, "--instrument", "djg6", "--json")).ShouldEndIn(0).Json;

        (score.GetProperty("n").GetInt32(), score.GetProperty("valid").GetInt32()).ShouldBe((3, 3));
        score.GetProperty("mean").GetDouble().ShouldBe((6 + 0 + 5) / 3.0, 1e-12);
        score.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("total").GetDouble()).ShouldBe([6, 0, 5]);
        score.GetProperty("rows")[2].GetProperty("emotional").ValueKind.ShouldBe(JsonValueKind.Null);
        score.GetProperty("rows")[1].GetProperty("category").GetString().ShouldBe("niet eenzaam");
        score.GetProperty("subscales").GetProperty("social").GetProperty("valid").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Estimate_runs_an_estimator_on_any_csv()
    {
        folder.Write("data.csv", "y,x\n1,0\n3,0\nNA,1\n4,1\n6,1\n");
        var spec = folder.Write("spec.json", """{"estimator": "ols", "data": "data.csv", "outcome": "y", "terms": ["x"], "vcov": "classical"}""");

        var result = (await ImpactProgram.RunAsync(folder, "estimate", spec, "--json")).ShouldEndIn(0).Json;

        (result.GetProperty("n").GetInt32(), result.GetProperty("dropped").GetInt32()).ShouldBe((4, 1));
        Term(result, "(Intercept)").GetProperty("value").GetDouble().ShouldBe(2, 1e-12);
        Term(result, "x").GetProperty("value").GetDouble().ShouldBe(3, 1e-12);
        Term(result, "x").GetProperty("se").GetDouble().ShouldBe(Math.Sqrt(2), 1e-12); // residual variance 2, times 1/2 + 1/2
        Term(result, "x").GetProperty("df").GetDouble().ShouldBe(2);
    }

    [Fact]
    public async Task A_question_without_an_honest_answer_is_refused_with_its_reason()
    {
        folder.Write("data.csv", "y,x\n1,0\n3,1\n");
        var spec = folder.Write("spec.json", """{"estimator": "ols", "data": "data.csv", "outcome": "y", "terms": ["x"]}""");

        var result = (await ImpactProgram.RunAsync(folder, "estimate", spec, "--json")).ShouldEndIn(1).Json;

        result.GetProperty("not_estimable").GetString().ShouldBe("too-few-observations");
        result.GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Generate_writes_the_same_bytes_for_the_same_seed()
    {
        foreach (var (name, seed) in new[] { ("first", "7"), ("second", "7"), ("other", "8") })
            (await ImpactProgram.RunAsync(folder, "generate", "ik-begin", "--seed", seed, "--rows", "120", "--out", folder.PathOf(name))).ShouldEndIn(0);

        var first = Contents("first");
        first.Keys.ShouldContain("truth.json");
        first.Keys.Count(name => name.EndsWith("survey.csv", StringComparison.Ordinal)).ShouldBe(8);
        Contents("second").ShouldBe(first);
        Contents("other").ShouldNotBe(first);
    }

    public void Dispose() => folder.Dispose();

    private static JsonElement Term(JsonElement result, string term) =>
        result.GetProperty("estimates").EnumerateArray().Single(e => e.GetProperty("term").GetString() == term);

    private Dictionary<string, string> Contents(string name) => Directory.EnumerateFiles(folder.PathOf(name), "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder.PathOf(name), file), File.ReadAllText);
}
