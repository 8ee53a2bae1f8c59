using System.Text.Json;
using Impact.Worker.Commands;

namespace Impact.Tests.Worker;

public sealed class ProfileCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public async Task A_file_with_other_columns_is_mapped_by_the_profile_that_is_proposed()
    {
        var export = Repository.PathOf("samples", "exports", "google-forms.csv");
        (await Run("check", export, "--dataset", "survey")).ShouldBe(1);
        output.ToString().ShouldContain("impact profile suggest google-forms.csv --dataset survey");

        var target = Path.Combine(folder.Path, "profiel.yaml");
        (await Run("profile", "suggest", export, "--out", target)).ShouldBe(0);
        output.ToString().ShouldContain("2 regels om in te vullen en 1 om na te kijken");
        (await Run("check", export, "--profile", target)).ShouldBe(1);
        output.ToString().ShouldContain("Vervang VUL-IN door de juiste waarde.");

        File.WriteAllText(target, File.ReadAllText(target).Replace("initiative: VUL-IN", "initiative: ik-begin").Replace("wave: VUL-IN", "wave: 0"));
        (await Run("check", export, "--profile", target)).ShouldBe(0);
        output.ToString().ShouldContain("3 rijen gelezen: 3 goed");
        (await Run("ingest", export, "--profile", target, "--organisation", "o", "--quarter", "2025Q1")).ShouldBe(0);
    }

    [Fact]
    public async Task The_verdict_in_JSON_is_map()
    {
        (await Run("check", Repository.PathOf("samples", "exports", "qualtrics.csv"), "--dataset", "survey", "--json")).ShouldBe(1);
        JsonDocument.Parse(output.ToString()).RootElement.GetProperty("verdict").GetString().ShouldBe("map");
    }

    [Fact]
    public async Task A_profile_that_is_not_there_is_refused_with_those_that_are()
    {
        (await Run("check", Repository.PathOf("samples", "exports", "qualtrics.csv"), "--profile", "excel")).ShouldBe(1);
        output.ToString().ShouldContain("kies een van: qualtrics");
    }

    [Fact]
    public async Task A_profile_that_somebody_finished_is_not_written_over()
    {
        var mine = folder.Write("mijn.yaml", "profile: mijn");
        (await Run("profile", "suggest", Repository.PathOf("samples", "exports", "long.csv"), "--out", mine)).ShouldBe(2);
        File.ReadAllText(mine).ShouldBe("profile: mijn\n");
    }

    [Fact]
    public async Task What_is_no_table_gets_no_proposal()
    {
        (await Run("profile", "suggest", Repository.PathOf("samples", "faulty", "file-not-csv.csv"))).ShouldBe(1);
        output.ToString().ShouldContain("Dit is geen CSV-bestand.");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private Task<int> Run(params string[] arguments) =>
        CommandLine.Run([.. arguments, "--data", Path.Combine(folder.Path, "gegevens")], Session());

    private Session Session() => new() { Terminal = new Terminal(output, errors, HasScreen: false), Language = Impact.Worker.Commands.Session.LanguageOf([]), Clock = TimeProvider.System };
}
