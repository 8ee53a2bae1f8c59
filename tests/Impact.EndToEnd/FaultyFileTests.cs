using System.Text.Json;

namespace Impact.EndToEnd;

/// <summary>A file that is wrong as a whole is refused with its place or reason, and nothing of it is stored.</summary>
public sealed class FaultyFileTests : IDisposable
{
    private const string Header = "participant,initiative,role,municipality\n";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, int?, string?> Faults => new()
    {
        { "column-missing", "participant,initiative,role\np1,ik-begin,supported\n", null, "municipality" },
        { "quote-unclosed", Header + "p1,ik-begin,supported,GM0984\np2,\"ik-begin,supported,GM0984\np3,ik-begin,helper,GM0984\n", 3, null },
        { "file-not-csv", "PK\u0003\u0004\u0014\0\0\0\b\0", null, null },
        { "file-empty", "", null, null },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_file_fault_refuses_the_file_and_says_where(string code, string content, int? line, string? column)
    {
        var file = folder.Write("participants.csv", content);

        var check = (await ImpactProgram.RunAsync(folder, "check", file, "--dataset", "participants", "--json")).ShouldEndIn(1).Json;

        check.GetProperty("verdict").GetString().ShouldBe("refuse");
        check.GetProperty("accepted").GetInt32().ShouldBe(0);
        var finding = check.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("code").GetString() == code);
        finding.GetProperty("severity").GetString().ShouldBe("refusal");
        finding.GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
        finding.GetProperty("advice").GetString().ShouldNotBeNullOrWhiteSpace();
        if (line is not null)
            finding.GetProperty("line").GetInt32().ShouldBe(line.Value);
        if (column is not null)
            finding.GetRawText().ShouldContain(column);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_refused_file_leaves_the_store_as_it_was(string code, string content, int? line, string? column)
    {
        await IngestAsync(folder.Write("participants.csv", Header + "p1,ik-begin,supported,GM0984\n"));
        var before = StoreRows.Of(folder);

        var refused = await ImpactProgram.RunAsync(folder, Ingest(folder.Write("participants.csv", content)));

        refused.ExitCode.ShouldBe(1, $"{code} {line} {column}");
        StoreRows.Of(folder).ShouldBe(before);
    }

    [Theory]
    [InlineData("role", "code-unknown", "p2,ik-begin,manager,GM0984,2025-03-31")]
    [InlineData("start_date", "date-wrong", "p2,ik-begin,supported,GM0984,31-02-2025")]
    public async Task A_row_fault_leaves_that_row_out_and_stores_the_others(string column, string code, string row)
    {
        var outcome = (await IngestAsync(WithRow(row))).Json;

        outcome.GetProperty("verdict").GetString().ShouldBe("accept-with-rejections");
        (outcome.GetProperty("read").GetInt32(), outcome.GetProperty("accepted").GetInt32(), outcome.GetProperty("rejected").GetInt32()).ShouldBe((3, 2, 1));
        var finding = outcome.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        Place(finding).ShouldBe((3, column));
        finding.GetProperty("code").GetString().ShouldBe(code);
        finding.GetProperty("severity").GetString().ShouldBe("error");
        outcome.GetRawText().ShouldNotContain("manager");
    }

    [Theory]
    [InlineData("p2,ik-begin,manager,GM0984,2025-03-31")]
    [InlineData("p2,ik-begin,supported,GM0984,31-02-2025")]
    public async Task Strict_refuses_the_file_for_one_wrong_row(string row)
    {
        await IngestAsync(folder.Write("participants.csv", Header + "p1,ik-begin,supported,GM0984\n"));
        var before = StoreRows.Of(folder);

        var outcome = (await ImpactProgram.RunAsync(folder, [.. Ingest(WithRow(row)), "--strict"])).ShouldEndIn(1).Json;

        outcome.GetProperty("verdict").GetString().ShouldBe("refuse");
        Place(outcome.GetProperty("findings").EnumerateArray().First()).Line.ShouldBe(3);
        StoreRows.Of(folder).ShouldBe(before);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        var file = folder.Write("participants.csv", Header + "p1,ik-begin,supported,GM0984\n");
        await IngestAsync(file);
        var before = StoreRows.Of(folder);

        var again = await ImpactProgram.RunAsync(folder, [.. Ingest(file).Where(argument => argument != "--json")]);

        again.ShouldEndIn(0).Output.ShouldContain("al bekend");
        StoreRows.Of(folder).ShouldBe(before);
    }

    [Fact]
    public async Task A_person_reads_what_is_wrong_in_dutch_or_english()
    {
        var file = WithRow("p2,ik-begin,manager,GM0984,2025-03-31");

        (await ImpactProgram.RunAsync(folder, "check", file, "--dataset", "participants")).ShouldEndIn(0).Output.ShouldContain("3 rijen gelezen");
        (await ImpactProgram.RunAsync(folder, "check", file, "--dataset", "participants", "--lang", "en")).ShouldEndIn(0).Output.ShouldContain("3 rows read");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("geen-opdracht")]
    [InlineData("ingest", "x.csv", "--organisation", "o", "--quarter", "2025Q5")]
    public async Task A_call_that_is_not_right_ends_in_2(params string[] arguments) =>
        (await ImpactProgram.RunAsync(folder, arguments)).ShouldEndIn(2).Errors.ShouldContain("--help");

    public void Dispose() => folder.Dispose();

    private async Task<Outcome> IngestAsync(string file) => (await ImpactProgram.RunAsync(folder, Ingest(file))).ShouldEndIn(0);

    private static string[] Ingest(string file) =>
        ["ingest", file, "--dataset", "participants", "--organisation", "Synthese", "--quarter", "2025Q1", "--json"];

    private string WithRow(string row) => folder.Write("participants.csv",
        $"participant,initiative,role,municipality,start_date\np1,ik-begin,supported,GM0984,2025-01-15\n{row}\np3,ik-begin,helper,GM0984,\n");

    private static (int Line, string? Column) Place(JsonElement finding) =>
        (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetString());
}
