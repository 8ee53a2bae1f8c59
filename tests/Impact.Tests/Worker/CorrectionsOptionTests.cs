using System.Text.Json;
using Impact.Worker.Commands;

namespace Impact.Tests.Worker;

/// <summary>From a file with faults to everything stored, as a welfare worker does it at the command line.</summary>
public sealed class CorrectionsOptionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder mine = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    private string Rows => mine.Write("deelnemers.csv", "deelnemer;initiatief;rol;gemeente", "p1;ik-begin;hulpvrager;GM0984", "p2;ik-begin;toeschouwer;GM0984", "p3;ik-begin;buur;Venray");

    private string Out => Path.Combine(mine.Path, "verbeteren.csv");

    [Fact]
    public async Task The_whole_round_ends_with_every_row_stored()
    {
        (await Run("ingest", Rows, "--organisation", "o", "--quarter", "2025Q1", "--dataset", "participants", "--corrections", Out, "--json")).ShouldBe(0);
        var id = Json.GetProperty("submission").GetString()!;
        File.WriteAllText(Out, File.ReadAllText(Out).Replace("toeschouwer", "hulpvrager", StringComparison.Ordinal).Replace("Venray\r", "GM0984\r", StringComparison.Ordinal));

        (await Run("ingest", Out, "--organisation", "o", "--quarter", "2025Q1", "--dataset", "participants", "--corrects", id, "--json")).ShouldBe(0);

        var receipt = Json.GetProperty("receipt");
        (receipt.GetProperty("version").GetInt32(), receipt.GetProperty("read").GetInt32(), receipt.GetProperty("accepted").GetInt32()).ShouldBe((2, 3, 3));
        receipt.GetProperty("base").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task A_check_writes_them_for_the_owner_alone_and_says_what_to_do()
    {
        (await Run("check", Rows, "--dataset", "participants", "--corrections", Out)).ShouldBe(0);

        output.ToString().ShouldContain($"De foute rijen staan in {Out}.");
        File.ReadAllLines(Out).Length.ShouldBe(3);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Out).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task They_are_never_written_over_another_file_or_among_the_data()
    {
        File.WriteAllText(Out, "half verbeterd");
        var inside = Path.Combine(folder.Path, "verbeteren.csv");

        (await Run("check", Rows, "--corrections", Out)).ShouldBe(2);
        errors.ToString().ShouldContain("Dit bestand bestaat al");
        (await Run("check", Rows, "--corrections", inside)).ShouldBe(2);
        errors.ToString().ShouldContain("mag niet in de map met gegevens");

        File.ReadAllText(Out).ShouldBe("half verbeterd");
        File.Exists(inside).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_without_wrong_rows_has_no_correction_file()
    {
        var good = mine.Write("goed.csv", "deelnemer;initiatief;rol;gemeente", "p1;ik-begin;hulpvrager;GM0984");

        (await Run("check", good, "--dataset", "participants", "--corrections", Out)).ShouldBe(0);

        output.ToString().ShouldContain("Er zijn geen foute rijen");
        File.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task A_correction_is_of_one_file()
    {
        (await Run("ingest", Rows, Rows, "--organisation", "o", "--quarter", "2025Q1", "--corrects", "0123456789")).ShouldBe(2);

        errors.ToString().ShouldContain("Met --corrects kan er één bestand tegelijk. Stuur de bestanden een voor een.");
    }

    public void Dispose()
    {
        folder.Dispose();
        mine.Dispose();
    }

    private JsonElement Json => JsonDocument.Parse(output.ToString()).RootElement;

    private async Task<int> Run(params string[] arguments)
    {
        output.GetStringBuilder().Clear();
        errors.GetStringBuilder().Clear();
        var session = new Session { Terminal = new Terminal(output, errors, HasScreen: false), Language = Session.LanguageOf(arguments), Clock = new FixedClock() };
        return await CommandLine.Run([.. arguments, "--data", folder.Path], session);
    }
}
