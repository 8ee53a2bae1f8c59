using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Impact.EndToEnd;

/// <summary>An ingest that is killed at any moment and given again: nothing is half stored, nothing twice, and what was acknowledged stays.</summary>
public sealed class KilledIngestTests : IDisposable
{
    private const int Rows = 20_000;

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(7);

    /// <summary>Moments at which it is killed; two hundred in a long run.</summary>
    private static int Moments => Environment.GetEnvironmentVariable("IMPACT_LONG") == "1" ? 200 : 10;

    private string Database => folder.PathOf("impact-data", "impact.db");

    [Fact]
    public async Task Killed_at_random_moments_and_given_again()
    {
        var watch = Stopwatch.StartNew();
        (await ImpactProgram.RunAsync(folder, Ingest("vooraf"))).ShouldEndIn(0);
        var usual = watch.Elapsed;

        for (var moment = 0; moment < Moments; moment++)
        {
            var organisation = $"o{moment}";
            var acknowledged = await KilledAsync(organisation, usual);
            var again = (await ImpactProgram.RunAsync(folder, Ingest(organisation))).ShouldEndIn(0).Json;
            if (acknowledged is not null)
            {
                again.GetProperty("already_known").GetBoolean().ShouldBeTrue(organisation);
                again.GetProperty("submission").GetString().ShouldBe(acknowledged);
            }
        }

        Numbers("SELECT count(*) FROM submission").ShouldBe([Moments + 1]);
        Numbers("SELECT DISTINCT count(*) FROM survey GROUP BY submission").ShouldBe([Rows]);
        Numbers("SELECT count(*) FROM submission WHERE version <> 1 OR active <> 1 OR number NOT IN (SELECT submission FROM survey)").ShouldBe([0]);
        Texts("PRAGMA integrity_check").ShouldBe(["ok"]);
        Texts("PRAGMA foreign_key_check").ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Starts an ingest and kills it: at any moment, or, every second time, while it writes.</summary>
    /// <returns>Id of the submission, when it was acknowledged before the end.</returns>
    private async Task<string?> KilledAsync(string organisation, TimeSpan usual)
    {
        var whileWriting = random.Next(2) == 0;
        var wait = usual * random.NextDouble() * (whileWriting ? 0.3 : 1.1);
        using var run = ImpactProgram.Start(folder, Ingest(organisation));
        while (whileWriting && !run.HasExited && !IsWriting()) await Task.Delay(1);
        await Task.WhenAny(Task.Delay(wait), run.WaitForExitAsync());
        run.Kill();
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return output.EndsWith('\n') ? JsonDocument.Parse(output).RootElement.GetProperty("submission").GetString() : null;
    }

    private bool IsWriting() => new FileInfo(Database + "-wal") is { Exists: true, Length: > 0 };

    private string[] Ingest(string organisation) => ["ingest", File(organisation), "--organisation", organisation, "--dataset", "survey", "--quarter", "2025Q1", "--json"];

    private string File(string organisation)
    {
        if (System.IO.File.Exists(folder.PathOf($"{organisation}.csv"))) return folder.PathOf($"{organisation}.csv");
        var text = new StringBuilder("participant,initiative,wave,date,djg6_3,djg6_4,pov_1,cantril_1\n");
        for (var row = 0; row < Rows; row++) text.Append(CultureInfo.InvariantCulture, $"{organisation}-{row / 2},ik-begin,{row % 2},2025-01-10,{1 + (row % 3)},2,3,{row % 11}\n");
        return folder.Write($"{organisation}.csv", text.ToString());
    }

    private List<long> Numbers(string sql) => [.. Texts(sql).Select(text => long.Parse(text, CultureInfo.InvariantCulture))];

    private List<string> Texts(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return texts;
    }
}
