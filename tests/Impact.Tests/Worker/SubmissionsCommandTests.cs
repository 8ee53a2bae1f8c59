using System.Text.Json;
using Impact.Worker.Commands;

namespace Impact.Tests.Worker;

/// <summary>What a welfare worker sees of deliveries, versions and corrections.</summary>
public sealed class SubmissionsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    private string Said => output.ToString();

    [Fact]
    public async Task Without_deliveries_it_says_so_and_makes_nothing()
    {
        (await Run("submissions")).ShouldBe(0);

        Said.ShouldContain("Er zijn nog geen leveringen.");
        (await Run("submissions", "diff", "01234567", "89abcdef")).ShouldBe(1);
        (await Run("submissions", "withdraw", "01234567", "--reason", "verkeerd")).ShouldBe(1);
        Said.ShouldContain("De levering die u noemt, kennen wij niet.");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_delivery_ends_with_a_receipt()
    {
        (await Ingest(People("supported", 12))).ShouldBe(0);

        Said.ShouldContain("Ontvangstbewijs (bewaar dit):");
        Said.ShouldContain("12 gelezen: 12 opgeslagen, 0 weggelaten, 0 dubbel");
        Said.ShouldMatch("SHA-256 +[0-9a-f]{64}");
        (await Run("submissions", "--json")).ShouldBe(0);
        var delivery = Json.EnumerateArray().ShouldHaveSingleItem();
        (delivery.GetProperty("version").GetInt32(), delivery.GetProperty("active").GetBoolean(), delivery.GetProperty("accepted").GetInt32()).ShouldBe((1, true, 12));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_delivery_of_nobody_is_wrong_use(string organisation)
    {
        (await Run("ingest", folder.Write("p.csv", Some.ParticipantsHeader), "--organisation", organisation, "--quarter", "2025Q1")).ShouldBe(2);

        errors.ToString().ShouldContain("Verwacht: naam (wie de gegevens levert).");
    }

    [Fact]
    public async Task What_cannot_be_asked_together_is_told_in_a_sentence()
    {
        var file = folder.Write("p.csv", Some.ParticipantsHeader);
        string[] key = ["--organisation", "o", "--quarter", "2025Q1"];

        (await Run(["ingest", file, .. key, "--base", "01234567", "--corrects", "01234567"])).ShouldBe(2);
        errors.ToString().ShouldContain("Kies --base of --corrects, niet allebei.");
        (await Run(["ingest", file, file, .. key, "--corrects", "01234567"])).ShouldBe(2);
        errors.ToString().ShouldContain("Met --corrects kan er één bestand tegelijk.");
    }

    [Fact]
    public async Task A_correction_is_told_by_row_by_column_and_by_outcome()
    {
        await Ingest(People("supported", 12));
        await Ingest(Survey(lonely: 6, of: 12), "survey");
        await Ingest(Survey(lonely: 3, of: 12), "survey");
        var (first, second) = (await Id("survey", 1), await Id("survey", 2));

        (await Run("submissions", "diff", first, second)).ShouldBe(0);

        Said.ShouldContain("survey 2025Q1: van versie 1 naar versie 2");
        Said.ShouldContain("Veranderd: 3 rijen (regel 5, 6, 7)");
        Said.ShouldContain("djg6_3: 3 rijen");
        Said.ShouldContain("eenzaam (met steun, T0) ging van 50% naar 25%; aantal mensen 12 → 12.");
    }

    [Fact]
    public async Task The_json_of_a_comparison_holds_no_cell_and_no_number_of_a_person()
    {
        await Ingest(Survey(lonely: 6, of: 12), "survey");
        await Ingest(Survey(lonely: 3, of: 12), "survey");
        await Ingest(People("supported", 12));

        (await Run("submissions", "diff", await Id("survey", 1), await Id("survey", 2), "--json")).ShouldBe(0);

        Json.GetProperty("changed").EnumerateArray().First().GetProperty("columns").EnumerateArray().Select(column => column.GetString()).ShouldContain("djg6_3");
        var share = Json.GetProperty("effects")[0].GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("indicator").GetString() == "loneliness-djg6-share");
        (share.GetProperty("before").GetProperty("value").GetDouble(), share.GetProperty("after").GetProperty("value").GetDouble()).ShouldBe((0.5, 0.25));
        Said.ShouldNotContain("kenmerk");
    }

    [Fact]
    public async Task A_study_is_answered_with_both_versions()
    {
        await Ingest(People("supported", 12));
        await Ingest(Survey(lonely: 6, of: 12), "survey");
        await Ingest(Survey(lonely: 3, of: 12), "survey");
        var study = folder.Write("study.yaml", [.. File.ReadLines(Repository.PathOf("samples", "ik-begin", "study.yaml")).Where(line => !line.StartsWith("evidence", StringComparison.Ordinal))]);

        (await Run("submissions", "diff", await Id("survey", 1), await Id("survey", 2), "--study", study)).ShouldBe(0);

        Said.ShouldContain("Uitspraak over eenzaamheid blijft:");
    }

    [Fact]
    public async Task Versions_of_different_deliveries_are_not_compared()
    {
        await Ingest(People("supported", 2));
        await Ingest(Survey(lonely: 1, of: 2), "survey");

        (await Run("submissions", "diff", await Id("survey", 1), await Id("participants", 1))).ShouldBe(1);

        Said.ShouldContain("gaat over iets anders");
    }

    [Fact]
    public async Task A_withdrawal_says_that_nothing_counts_any_more()
    {
        await Ingest(People("supported", 2));
        var id = await Id("participants", 1);

        (await Run("submissions", "withdraw", id, "--reason", "verkeerd bestand", "--by", "J. Jansen")).ShouldBe(0);

        Said.ShouldContain("Voor participants 2025Q1 telt nu geen enkele levering meer mee.");
        (await Run("submissions", "withdraw", id, "--reason", "nog eens")).ShouldBe(1);
        (await Run("submissions", "--json")).ShouldBe(0);
        var withdrawn = Json[0].GetProperty("withdrawn");
        (withdrawn.GetProperty("by").GetString(), withdrawn.GetProperty("reason").GetString()).ShouldBe(("J. Jansen", "verkeerd bestand"));
    }

    [Fact]
    public async Task A_withdrawal_needs_a_reason()
    {
        (await Run("submissions", "withdraw", "0123456789")).ShouldBe(2);

        errors.ToString().ShouldContain("Er ontbreekt: --reason");
        errors.ToString().ShouldContain("impact submissions withdraw --help");
    }

    [Fact]
    public async Task A_base_that_is_stale_is_refused_with_the_newest_version()
    {
        await Ingest(People("supported", 2));
        await Ingest(People("supported", 3));
        var first = await Id("participants", 1);

        (await Ingest(People("helper", 2), "participants", "--base", first)).ShouldBe(1);

        Said.ShouldContain((await Id("participants", 2))[..8]);
    }

    public void Dispose() => folder.Dispose();

    private JsonElement Json => JsonDocument.Parse(Said).RootElement;

    private async Task<string> Id(string dataset, int version)
    {
        var before = Said;
        await Run("submissions", "--json");
        var id = Json.EnumerateArray().Single(delivery => delivery.GetProperty("dataset").GetString() == dataset && delivery.GetProperty("version").GetInt32() == version).GetProperty("id").GetString()!;
        output.GetStringBuilder().Clear().Append(before);
        return id;
    }

    private Task<int> Ingest(string[] lines, string dataset = "participants", params string[] options)
    {
        using var sent = new TemporaryFolder();
        return Run(["ingest", sent.Write($"{dataset}.csv", lines), "--organisation", "Synthese", "--quarter", "2025Q1", "--dataset", dataset, .. options]);
    }

    private async Task<int> Run(params string[] arguments)
    {
        output.GetStringBuilder().Clear();
        errors.GetStringBuilder().Clear();
        var session = new Session { Terminal = new Terminal(output, errors, HasScreen: false), Language = Session.LanguageOf(arguments), Clock = new FixedClock() };
        return await CommandLine.Run([.. arguments, "--data", folder.Path], session);
    }

    private static string[] People(string role, int count) =>
        [Some.ParticipantsHeader, .. Enumerable.Range(1, count).Select(i => $"kenmerk{i},ik-begin,{role},GM0984,2025-01-10,")];

    private static string[] Survey(int lonely, int of) =>
        [Some.SurveyHeader, .. Enumerable.Range(1, of).Select(i => $"kenmerk{i},ik-begin,0,2025-01-{i + 10},{(i <= lonely ? "3,1,1,1,3,3" : "1,3,3,3,1,1")},1")];
}
