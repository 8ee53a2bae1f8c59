using Microsoft.Data.Sqlite;

namespace Impact.EndToEnd;

/// <summary>A process that is killed in the middle of its jobs: what was done stays done, what was running is done again, nothing comes twice.</summary>
public sealed class KilledTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Jobs => folder.PathOf("impact-data", "jobs.db");

    /// <summary>Number of jobs that are done when the process is killed: early and late; all moments in a long run.</summary>
    public static TheoryData<int> Moments => Environment.GetEnvironmentVariable("IMPACT_LONG") == "1" ? [.. Enumerable.Range(0, 43)] : [2, 41];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_demo_that_is_killed_and_started_again_ends_with_every_file_once(int jobsDone)
    {
        using (var demo = ImpactProgram.Start(folder, "demo"))
        {
            await Until(() => Done() >= jobsDone || demo.HasExited);
            demo.Kill();
            await demo.WaitForExitAsync();
        }

        (await ImpactProgram.RunAsync(folder, "demo")).ShouldEndIn(0);

        Count("impact.db", "SELECT count(*) FROM submission").ShouldBe(Files());
        Count("impact.db", "SELECT count(DISTINCT dataset || ' ' || quarter) FROM submission WHERE version = 1").ShouldBe(Files());
        Count("jobs.db", "SELECT count(*) FROM job WHERE state <> 2").ShouldBe(0);
        Directory.GetFiles(folder.PathOf("impact-data", "reports")).Select(Path.GetExtension).Order().ShouldBe([".html", ".pdf"]);
    }

    public void Dispose() => folder.Dispose();

    private static long Files() => Directory.GetFiles(Repository.PathOf("samples", "ik-begin"), "*.csv", SearchOption.AllDirectories).LongLength;

    private long Done() => File.Exists(Jobs) ? Count("jobs.db", "SELECT count(*) FROM job WHERE state = 2") : 0;

    private long Count(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.PathOf("impact-data", file)};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        try
        {
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException) when (file == "jobs.db")
        {
            return 0;
        }
    }

    private static async Task Until(Func<bool> happened)
    {
        for (var turn = 0; !happened(); turn++)
        {
            turn.ShouldBeLessThan(6000, "It did not happen.");
            await Task.Delay(20);
        }
    }
}
