using System.Text;
using System.Text.Json;
using Impact.Ingest.Store;
using Impact.Worker.Jobs;
using Impact.Worker.Options;

namespace Impact.Tests.Worker;

/// <summary>An upload goes through the job server: encrypted while it waits, gone when it is stored or refused.</summary>
public sealed class UploadTests : IDisposable
{
    private const string Name = "Geheimenaar";
    private static readonly string[] Citizens = ["111222333", "123456782", "10000008"];
    private readonly TemporaryFolder folder = new();

    private Installation Installation => new(DataFolder.At(folder.Path), $"Data Source={DataFolder.At(folder.Path).Database}", TimeProvider.System);

    [Fact]
    public async Task A_good_upload_is_stored_and_gone()
    {
        var job = await Upload("participant,initiative,role,municipality\np1,ik-begin,helper,GM0984\n");

        job.State.ShouldBe(JobState.Done);
        using var store = ImpactStore.Open(Installation.Store);
        store.Submissions().ShouldHaveSingleItem().Id.ShouldBe(JsonSerializer.Deserialize<IngestJob.Result>(job.Result!)!.Submission);
        Directory.GetFiles(DataFolder.At(folder.Path).Spool).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_refused_upload_no_byte_of_a_person_is_left_in_any_file()
    {
        var rows = Citizens.Select(number => $"{number},ik-begin,helper,GM0984,{Name}");
        var job = await Upload(string.Concat(rows.Prepend("participant,initiative,role,municipality,neighbourhood").Select(line => line + "\n")));

        job.State.ShouldBe(JobState.Refused);
        job.Reason.ShouldBe("participants.csv: bsn-values");
        foreach (var file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories)) ShouldHoldNobody(file);
        Directory.GetFiles(DataFolder.At(folder.Path).Spool).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_upload_again_is_the_same_job_and_leaves_no_second_copy()
    {
        const string good = "participant,initiative,role,municipality\np1,ik-begin,helper,GM0984\n";
        var first = await Upload(good);

        var second = await Upload(good);

        second.Id.ShouldBe(first.Id);
        Directory.GetFiles(DataFolder.At(folder.Path).Spool).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_upload_may_come_again()
    {
        const string wrong = "participant,initiative,role\np1,ik-begin,helper\n";
        (await Upload(wrong)).Reason.ShouldBe("participants.csv: column-missing");

        (await Upload(wrong)).Reason.ShouldBe("participants.csv: column-missing");
    }

    [Fact]
    public async Task An_upload_of_before_a_restart_is_asked_for_again()
    {
        var order = IngestJob.Order(new IngestJob.Input("", new string('0', 64), "participants", "o", "2025Q1") { Upload = new string('a', 32) });
        new JobLedger(DataFolder.At(folder.Path).Jobs, TimeProvider.System).Add(order);

        await using var server = (await JobServer.Start(Installation, CancellationToken.None)).ShouldNotBeNull();

        var job = await End(server, order.Id);
        (job.State, job.Reason!.Contains("Stuur het opnieuw", StringComparison.Ordinal)).ShouldBe((JobState.Refused, true));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task<JobRecord> Upload(string content)
    {
        await using var server = (await JobServer.Start(Installation, CancellationToken.None)).ShouldNotBeNull();
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var job = await IngestJob.Receive(server, bytes, new IngestJob.Input("", "", "participants", "o", "2025Q1"), CancellationToken.None);
        return await End(server, job.Id);
    }

    private static async Task<JobRecord> End(JobServer server, string id)
    {
        while (!server.Queue.Find(id)!.HasEnded) await Task.Delay(20);
        return server.Queue.Find(id)!;
    }

    private static void ShouldHoldNobody(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        foreach (var secret in Citizens.Append(Name))
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
                copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(encoding.GetBytes(secret)).ShouldBe(-1, $"{secret} in {Path.GetFileName(file)}");
    }
}
