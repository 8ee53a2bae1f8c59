using System.Text.Json;
using Impact.Worker.Commands;

namespace Impact.Tests.Worker;

/// <summary><c>impact estimate</c> and <c>impact power</c> as somebody else's program calls them.</summary>
public sealed class EstimateCommandTests : IDisposable
{
    private const string Regression = """{"estimator":"ols","data":"data.csv","outcome":"y","terms":["x"]}""";
    private const string Rows = "y,x,g\n1.5,1,a\n2.5,2,a\n3.4,3,b\n4.6,4,b\n6,5,c\n";
    private readonly string folder = Directory.CreateTempSubdirectory("impact met spatie ").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public EstimateCommandTests() => Write("data.csv", Rows);

    [Theory]
    [InlineData("Er ontbreekt: <spec.json>", "estimate", "--json")]
    [InlineData("Onbekend: --jason", "estimate", "SPEC", "--json", "--jason")]
    [InlineData("Dit bestand is er niet: weg.json", "estimate", "weg.json", "--json")]
    [InlineData("Dit bestand is er niet: weg.json", "power", "weg.json", "--json")]
    [InlineData("Dit past niet: --lang de.", "power", "SPEC", "--json", "--lang", "de")]
    [InlineData("Dit past niet: --seed abc.", "analyse", "SPEC", "--json", "--seed", "abc")]
    [InlineData("There is no such file: weg.json", "estimate", "weg.json", "--json", "--lang", "en")]
    public async Task Wrong_use_with_json_is_one_document_too(string reason, params string[] call)
    {
        (await Run([.. call.Select(word => word == "SPEC" ? Spec(Regression) : word)])).ShouldBe(2);

        var document = JsonDocument.Parse(output.ToString()).RootElement;
        document.GetProperty("error").GetString().ShouldBe("wrong-use");
        document.GetProperty("message").GetString().ShouldStartWith(reason);
        errors.ToString().ShouldStartWith(reason);
    }

    [Fact]
    public async Task A_data_file_that_is_not_there_is_wrong_use()
    {
        (await Run("estimate", Spec("""{"estimator":"ols","data":"weg.csv","outcome":"y"}"""), "--json")).ShouldBe(2);

        JsonDocument.Parse(output.ToString()).RootElement.GetProperty("message").GetString().ShouldBe("Het gegevensbestand bestaat niet: weg.csv");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_wrong_use()
    {
        const string closed = "/proc/self/mem"; // It is there, and reading its first byte fails, for the administrator too.
        if (!File.Exists(closed)) return;

        (await Run("estimate", closed)).ShouldBe(2);
        errors.ToString().ShouldContain("Dit bestand is niet te lezen: " + closed);
        (await Run("power", closed)).ShouldBe(2);
        (await Run("estimate", Spec($$"""{"estimator":"ols","data":"{{closed}}","outcome":"y"}"""))).ShouldBe(2);
    }

    [Fact]
    public async Task A_fault_of_the_program_with_json_is_one_document_too()
    {
        File.WriteAllText(Path.Combine(folder, "impact.db"), "this is no database");

        (await Run("submissions", "--json", "--data", folder)).ShouldBe(3);

        var document = JsonDocument.Parse(output.ToString()).RootElement;
        document.GetProperty("error").GetString().ShouldBe("fault");
        document.GetProperty("message").GetString()!.ShouldMatch("storing [0-9a-f]{8}");
    }

    [Theory]
    [InlineData("--data", "", "work", "--once")]
    [InlineData("--data", "FILE", "work", "--once")]
    [InlineData("--out", "", "generate", "ik-begin")]
    [InlineData("--out", "FILE", "generate", "ik-begin")]
    [InlineData("--out", "FILE", "demo")]
    [InlineData("--out", "FILE", "report", "FILE")]
    [InlineData("--store", "", "submissions")]
    [InlineData("--store", "Password=geheim", "submissions")]
    public async Task A_folder_or_a_database_that_cannot_be_one_is_wrong_use(string option, string value, params string[] call)
    {
        string[] words = [.. call, option, value];
        (await Run([.. words.Select(word => word == "FILE" ? Path.Combine(folder, "data.csv") : word)])).ShouldBe(2);

        errors.ToString().ShouldContain($"Dit past niet: {option}");
        errors.ToString().ShouldNotContain("geheim");
    }

    [Theory]
    [InlineData("y,x,x\n1,1,5\n2,2,5\n3,5,2\n4,4,1\n", "column-twice", null)]
    [InlineData("y,x\n1,1\n2,5,2\n3,5\n4,4\n", "cell-count", 3)]
    public async Task A_file_of_which_it_is_not_sure_what_stands_where_is_refused(string rows, string code, int? line)
    {
        Write("data.csv", rows);

        (await Run("estimate", Spec(Regression), "--json")).ShouldBe(1);

        var finding = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("findings")[0];
        finding.GetProperty("code").GetString().ShouldBe(code);
        (finding.GetProperty("line").ValueKind == JsonValueKind.Null ? (int?)null : finding.GetProperty("line").GetInt32()).ShouldBe(line);
    }

    [Theory]
    [InlineData("y,x,\n1,1,\n2,2,\n3,5,\n4,4,\n")]
    [InlineData("y,x\n1,1,\n2,2, \n3,5,\n4,4\n")]
    [InlineData("y,x,z,z\n1,1,5,1\n2,2,5,1\n3,5,2,1\n4,4,1,1\n")]
    [InlineData("\ufeffy;x\r\n1,0;1\r\n2;2\r\n3;5\r\n4;4\r\n")]
    public async Task Empty_cells_at_the_end_and_columns_that_are_not_asked_for_do_no_harm(string rows)
    {
        Write("data.csv", rows);

        (await Run("estimate", Spec(Regression), "--json")).ShouldBe(0);

        JsonDocument.Parse(output.ToString()).RootElement.GetProperty("estimates")[1].GetProperty("value").GetDouble().ShouldBe(0.6, 1e-12);
    }

    [Theory]
    [InlineData("""{"estimator":"ols","outcome":"y"}""", "missing-field", "data")]
    [InlineData("""{"estimator":"ols","data":null,"outcome":"y"}""", "missing-field", "data")]
    [InlineData("""{"estimator":"ols","data":3,"outcome":"y"}""", "invalid-field", "data")]
    [InlineData("""{"estimator":"ols","data":"data.csv","outcome":"q"}""", "unknown-column", "q")]
    [InlineData("""{"estimator":"ols","data":"data.csv","outcome":"y","where":{"q":1}}""", "unknown-column", "q")]
    [InlineData("""{"estimator":"ols","data":"data.csv","outcome":"g"}""", "not-numeric", "g")]
    [InlineData("""{"estimator":"ols","data":"data.csv","outcome":"\ud800"}""", "invalid-specification", null)]
    [InlineData("""{"estimator":"ols","data":"weg.csv","data":"data.csv","outcome":"y"}""", "invalid-specification", null)]
    public async Task A_question_that_cannot_be_answered_is_refused_by_its_field(string spec, string reason, string? subject)
    {
        (await Run("estimate", Spec(spec), "--json")).ShouldBe(1);

        var document = JsonDocument.Parse(output.ToString()).RootElement;
        document.GetProperty("not_estimable").GetString().ShouldBe(reason);
        (document.TryGetProperty("subject", out var about) ? about.GetString() : null).ShouldBe(subject);
        if (subject is not null) document.GetProperty("message").GetString()!.ShouldContain($": {subject}.");
        errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_warning_is_said_to_people_too()
    {
        (await Run("estimate", Spec("""{"estimator":"ols","data":"data.csv","outcome":"y","terms":["x"],"cluster":"g","vcov":"HC1"}"""))).ShouldBe(0);

        output.ToString().ShouldContain("Let op: De groepen onder cluster zijn niet gebruikt");
    }

    [Fact]
    public async Task A_plan_of_which_nothing_can_be_said_says_what_to_give()
    {
        (await Run("power", Spec("""{"design":"two-group","sd":1}"""))).ShouldBe(0);

        output.ToString().ShouldContain("Geef n (aantallen) of difference (verschil)");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Spec(string json) => Write("spec.json", json);

    private string Write(string name, string content)
    {
        File.WriteAllText(Path.Combine(folder, name), content);
        return Path.Combine(folder, name);
    }

    private async Task<int> Run(params string[] arguments)
    {
        output.GetStringBuilder().Clear();
        errors.GetStringBuilder().Clear();
        var session = new Session { Terminal = new Terminal(output, errors, HasScreen: false), Language = Session.LanguageOf(arguments), Clock = TimeProvider.System };
        return await CommandLine.Run(arguments, session);
    }
}
