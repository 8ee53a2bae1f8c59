using System.Security.Cryptography;
using System.Text.Json;
using Impact.Worker.Commands;

namespace Impact.Tests.Worker;

/// <summary><c>impact check --organisation --quarter</c>: the check of a delivery, beside what was delivered before, without storing it.</summary>
public sealed class RehearsalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder sent = new();
    private readonly StringWriter output = new();

    [Fact]
    public async Task What_only_shows_beside_earlier_deliveries_is_found_and_nothing_is_stored()
    {
        await Run("ingest", sent.Write("participants.csv", Some.ParticipantsHeader, "p1,ik-begin,supported,GM0984,2025-01-10,"), "--organisation", "Synthese", "--quarter", "2025Q1");
        var before = Hash();
        var survey = sent.Write("survey.csv", Some.SurveyHeader, "p1,ik-begin,0,2025-01-20,1,2,1,1,1,1,1", "p9,ik-begin,0,2025-01-20,1,2,1,1,1,1,1");

        (await Run("check", survey, "--organisation", "Synthese", "--quarter", "2025Q1", "--json")).ShouldBe(0);

        using var check = JsonDocument.Parse(output.ToString());
        check.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("code").GetString(), finding.GetProperty("line").GetInt32())).ShouldBe([("participant-unknown", 3)]);
        Hash().ShouldBe(before);
        await Run("submissions", "--json");
        using var deliveries = JsonDocument.Parse(output.ToString());
        deliveries.RootElement.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Without_earlier_deliveries_the_file_itself_is_checked_and_no_database_is_made()
    {
        var survey = sent.Write("survey.csv", Some.SurveyHeader, "p1,ik-begin,0,2025-01-20,1,2,1,1,1,1,1");

        (await Run("check", survey, "--organisation", "Synthese", "--quarter", "2025Q1")).ShouldBe(0);

        output.ToString().ShouldContain("Dit bestand is in orde.");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_organisation_without_a_quarter_is_wrong_use() =>
        (await Run("check", sent.Write("survey.csv", Some.SurveyHeader), "--organisation", "Synthese")).ShouldBe(2);

    public void Dispose()
    {
        folder.Dispose();
        sent.Dispose();
        output.Dispose();
    }

    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.Path, "impact.db"))));

    private async Task<int> Run(params string[] arguments)
    {
        output.GetStringBuilder().Clear();
        var session = new Session { Terminal = new Terminal(output, TextWriter.Null, HasScreen: false), Language = Session.LanguageOf(arguments), Clock = new FixedClock() };
        return await CommandLine.Run([.. arguments, "--data", folder.Path], session);
    }
}
