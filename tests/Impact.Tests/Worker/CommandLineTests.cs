using System.Text.Json;
using Impact.Worker.Commands;
using Impact.Worker.Jobs;
using Impact.Worker.Options;

namespace Impact.Tests.Worker;

public sealed class CommandLineTests : IDisposable
{
    private static readonly string Sample = Repository.PathOf("samples", "ik-begin");
    private readonly string folder = Directory.CreateTempSubdirectory("impact-cli-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public async Task Help_is_in_Dutch_unless_English_is_asked_for()
    {
        (await Run("check", "--help")).ShouldBe(0);
        output.ToString().ShouldContain("Gebruik: impact check <bestand>");

        await Run("check", "--help", "--lang", "en");
        output.ToString().ShouldContain("Usage: impact check <file>");
    }

    [Fact]
    public async Task An_unknown_command_is_wrong_use()
    {
        (await Run("toveren")).ShouldBe(2);

        errors.ToString().ShouldContain("Onbekend: toveren");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_option_is_named()
    {
        (await Run("ingest", Path.Combine(Sample, "2024Q1", "costs.csv"), "--quarter", "2024Q1")).ShouldBe(2);

        errors.ToString().ShouldContain("Er ontbreekt: --organisation");
    }

    [Fact]
    public async Task A_quarter_that_does_not_exist_is_wrong_use() =>
        (await Run("ingest", Path.Combine(Sample, "2024Q1", "costs.csv"), "--quarter", "2024Q5", "--organisation", "o")).ShouldBe(2);

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        (await Run("check", "nergens.csv")).ShouldBe(2);

        errors.ToString().ShouldContain("Dit bestand is er niet: nergens.csv");
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        (await Run("check", Sample)).ShouldBe(2);

        errors.ToString().ShouldContain($"Dit is een map en geen bestand: {Sample}");
    }

    [Theory]
    [InlineData("--rows 5. Verwacht: N (aantal deelnemers, 20 of meer).", "generate", "ik-begin", "--rows", "5", "--out", "x")]
    [InlineData("--rows tien. Verwacht: N (aantal deelnemers", "generate", "ik-begin", "--rows", "tien", "--out", "x")]
    [InlineData("maan. Verwacht: scenario (ik-begin", "generate", "maan", "--out", "x")]
    [InlineData("--effect 7. Verwacht: default|none", "generate", "ik-begin", "--effect", "7", "--out", "x")]
    [InlineData("--lang de. Verwacht: nl|en", "work", "--lang", "de")]
    public async Task A_value_that_does_not_fit_is_named_with_what_was_expected(string reason, params string[] call)
    {
        (await Run(call)).ShouldBe(2);

        errors.ToString().ShouldContain($"Dit past niet: {reason}");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_job_server_does_what_was_ordered()
    {
        var file = Path.Combine(Sample, "2024Q1", "costs.csv");
        var order = IngestJob.Order(new IngestJob.Input(file, FileHash.Of(file), "costs", "o", "2024Q1"));
        new JobLedger(DataFolder.At(folder).Jobs, TimeProvider.System).Add(order);

        (await Run("work", "--once")).ShouldBe(0);

        output.ToString().ShouldContain($"{order.Id} klaar");
    }

    [Fact]
    public void A_new_data_folder_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        var fresh = Path.Combine(folder, "new");

        using var mine = DataLock.TryTake(DataFolder.At(fresh));

        File.GetUnixFileMode(fresh).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void What_was_half_written_is_gone_at_the_next_start()
    {
        var half = Path.Combine(folder, "reports", "rapport.pdf.part");
        Directory.CreateDirectory(Path.GetDirectoryName(half)!);
        File.WriteAllText(half, "%PDF");

        using var mine = DataLock.TryTake(DataFolder.At(folder));

        File.Exists(half).ShouldBeFalse();
    }

    [Fact]
    public async Task A_study_that_names_a_document_that_is_not_there_is_refused()
    {
        var study = Path.Combine(folder, "study.yaml");
        File.Copy(Path.Combine(Sample, "study.yaml"), study);

        (await Run("analyse", study)).ShouldBe(1);

        output.ToString().ShouldContain("described: Het studiebestand noemt een bestand of map die er niet is.");
    }

    [Fact]
    public async Task A_study_without_any_data_is_refused()
    {
        var study = Path.Combine(folder, "study.yaml");
        File.WriteAllLines(study, File.ReadLines(Path.Combine(Sample, "study.yaml")).Where(line => !line.StartsWith("data", StringComparison.Ordinal) && !line.StartsWith("evidence", StringComparison.Ordinal)));

        (await Run("analyse", study)).ShouldBe(1);

        output.ToString().ShouldContain("Voor deze studie zijn er nog geen gegevens.");
    }

    [Fact]
    public async Task The_same_file_twice_is_known_the_second_time()
    {
        string[] call = ["ingest", Path.Combine(Sample, "2024Q1", "costs.csv"), "--quarter", "2024Q1", "--organisation", "o"];
        (await Run(call)).ShouldBe(0);

        (await Run(call)).ShouldBe(0);

        output.ToString().ShouldContain("al bekend");
    }

    [Fact]
    public async Task A_second_process_is_told_that_the_folder_is_taken()
    {
        using var other = DataLock.TryTake(DataFolder.At(folder));

        (await Run("ingest", Path.Combine(Sample, "2024Q1", "costs.csv"), "--quarter", "2024Q1", "--organisation", "o")).ShouldBe(3);

        errors.ToString().ShouldContain("Een ander impact-proces");
    }

    [Fact]
    public async Task A_key_that_others_can_read_is_told_with_what_to_do()
    {
        string[] call = ["ingest", Path.Combine(Sample, "2024Q1", "costs.csv"), "--quarter", "2024Q1", "--organisation", "o"];
        (await Run(call)).ShouldBe(0);
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(Path.Combine(folder, "pseudonym.key"), UnixFileMode.UserRead | UnixFileMode.OtherRead);

        (await Run(call)).ShouldBe(3);

        errors.ToString().ShouldContain("chmod 600");
    }

    [Fact]
    public async Task A_fault_of_the_machine_is_one_line_with_a_number_and_no_text_of_the_fault()
    {
        File.WriteAllText(Path.Combine(folder, "impact.db"), "this is no database");

        (await Run("ingest", Path.Combine(Sample, "2024Q1", "costs.csv"), "--quarter", "2024Q1", "--organisation", "o")).ShouldBe(3);

        errors.ToString().Trim().Split('\n').ShouldHaveSingleItem().ShouldMatch("storing [0-9a-f]{8}");
        errors.ToString().ShouldNotContain("   at ");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_steers_a_terminal_in_a_header_is_taken_out()
    {
        var file = Write("participant,initiative,role,municipality,x\u001b[31m\u202e\np1,i,supported,GM0984,1\n");

        await Run("check", file, "--dataset", "participants");

        output.ToString().ShouldNotContain('\u001b');
        output.ToString().ShouldNotContain('\u202e');
    }

    [Fact]
    public async Task With_json_there_is_one_document_and_nothing_else()
    {
        (await Run("check", Write("participant,initiative,role,municipality\np1,i,hero,GM0984\np2,i,helper,GM0984\n"), "--dataset", "participants", "--json")).ShouldBe(0);

        JsonDocument.Parse(output.ToString()).RootElement.GetProperty("rejected").GetInt32().ShouldBe(1);
        errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_estimate_reads_semicolons_and_decimal_commas()
    {
        var data = Write("y;x\n1,5;1\n2,5;2\n3,4;3\n4,6;4\n");
        var spec = Path.Combine(folder, "spec.json");
        File.WriteAllText(spec, $$"""{"estimator": "ols", "data": {{JsonSerializer.Serialize(Path.GetFileName(data))}}, "outcome": "y", "terms": ["x"]}""");

        (await Run("estimate", spec, "--json")).ShouldBe(0);

        var slope = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("estimates")[1];
        slope.GetProperty("value").GetDouble().ShouldBe(1.02, 1e-12);
    }

    [Fact]
    public async Task A_specification_without_an_answer_ends_in_refusal()
    {
        var spec = Path.Combine(folder, "spec.json");
        File.WriteAllText(spec, """{"estimator": "crystal-ball"}""");

        (await Run("estimate", spec, "--json")).ShouldBe(1);

        JsonDocument.Parse(output.ToString()).RootElement.TryGetProperty("not_estimable", out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"estimator": "crystal-ball"}""", "Deze methode bestaat niet: crystal-ball.", "Kies een van: ols, did,")]
    [InlineData("""{"estimator": "ols", "colour": "red"}""", "Deze methode kent dit veld niet: colour.", "outcome*, terms")]
    public async Task A_refused_specification_hears_what_there_is_to_choose(string spec, string reason, string choices)
    {
        var path = Path.Combine(folder, "spec.json");
        File.WriteAllText(path, spec);

        (await Run("estimate", path)).ShouldBe(1);

        output.ToString().ShouldContain(reason);
        output.ToString().ShouldContain(choices);
    }

    [Fact]
    public async Task A_study_that_names_an_unknown_outcome_is_refused()
    {
        var study = Path.Combine(folder, "study.yaml");
        File.WriteAllText(study, File.ReadAllText(Path.Combine(Sample, "study.yaml")).Replace("indicator: cantril", "indicator: luck", StringComparison.Ordinal));

        (await Run("analyse", study)).ShouldBe(1);

        output.ToString().ShouldContain("loneliness-djg11");
    }

    [Fact]
    public async Task The_sample_is_analysed_to_the_same_last_digit_twice()
    {
        (await Run("analyse", Path.Combine(Sample, "study.yaml"), "--json")).ShouldBe(0);
        var first = output.ToString();

        await Run("analyse", Path.Combine(Sample, "study.yaml"), "--json");

        output.ToString().ShouldBe(first);
        JsonDocument.Parse(first).RootElement.GetProperty("release").GetString().ShouldBe("internal");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<int> Run(params string[] arguments)
    {
        output.GetStringBuilder().Clear();
        errors.GetStringBuilder().Clear();
        var session = new Session { Terminal = new Terminal(output, errors, HasScreen: false), Language = Session.LanguageOf(arguments), Clock = TimeProvider.System };
        return await CommandLine.Run([.. arguments, "--data", folder], session);
    }

    private string Write(string content)
    {
        var path = Path.Combine(folder, "file.csv");
        File.WriteAllText(path, content);
        return path;
    }
}
