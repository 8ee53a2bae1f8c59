using Impact.Worker.Jobs;
using Impact.Worker.Options;

namespace Impact.Tests.Worker;

public sealed class JobQueueTests : IDisposable
{
    private static readonly JobOptions Quick = new() { Attempts = 3, FirstPause = TimeSpan.FromMilliseconds(20), PauseFactor = 1 };
    private readonly DataFolder folder = DataFolder.At(Directory.CreateTempSubdirectory("impact-jobs-").FullName);
    private readonly List<string> done = [];

    [Fact]
    public async Task The_same_order_is_done_once()
    {
        await using var queue = await Start(Records());

        var first = await Finish(queue, Order("a"));
        var second = await Finish(queue, Order("a"));

        (first.State, second.State).ShouldBe((JobState.Done, JobState.Done));
        done.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_job_waits_for_the_job_before_it()
    {
        await using var queue = await Start(Records(pause: 100));

        var first = await queue.Enqueue(Order("a"), default);
        await Finish(queue, Order("b") with { After = first.Id });

        done.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_again_and_then_done()
    {
        var chances = 2;
        await using var queue = await Start(new JobKind("note", (input, _) => chances-- > 0 ? throw new IOException(input) : Done(input)));

        var job = await Finish(queue, Order("a"));

        (job.State, job.Attempts).ShouldBe((JobState.Done, 3));
    }

    [Fact]
    public async Task A_job_that_keeps_failing_ends_with_a_reason_without_the_text_of_the_fault()
    {
        await using var queue = await Start(new JobKind("note", (_, _) => throw new FormatException("0612345678")));

        var job = await Finish(queue, Order("a"));

        (job.State, job.Attempts).ShouldBe((JobState.Failed, 3));
        job.Reason.ShouldNotBeNull().ShouldStartWith("storing ");
        File.ReadAllText(folder.Faults).ShouldContain("FormatException");
        File.ReadAllText(folder.Faults).ShouldNotContain("0612345678");
    }

    [Fact]
    public async Task A_refusal_is_an_answer_and_is_not_tried_again()
    {
        await using var queue = await Start(new JobKind("note", (_, _) => Task.FromResult<JobOutcome>(new JobOutcome.Refused("te weinig metingen"))));

        var job = await Finish(queue, Order("a"));

        (job.State, job.Attempts, job.Reason).ShouldBe((JobState.Refused, 1, "te weinig metingen"));
    }

    [Fact]
    public async Task A_job_after_a_failed_job_does_not_start()
    {
        await using var queue = await Start(new JobKind("note", (_, _) => Task.FromResult<JobOutcome>(new JobOutcome.Refused("nee"))));

        var first = await queue.Enqueue(Order("a"), default);
        var second = await Finish(queue, Order("b") with { After = first.Id });

        (second.State, second.Attempts).ShouldBe((JobState.Failed, 0));
    }

    [Fact]
    public async Task A_job_that_was_running_when_its_process_died_is_done_after_a_restart()
    {
        var ledger = new JobLedger(folder.Jobs, TimeProvider.System);
        ledger.Add(Order("a"));
        ledger.TryStart(Order("a").Id).ShouldBeTrue();

        await using var queue = await Start(Records());
        var job = await End(queue, Order("a").Id);

        (job.State, job.Attempts).ShouldBe((JobState.Done, 2));
    }

    [Fact]
    public async Task A_job_that_ends_its_process_again_and_again_has_failed()
    {
        var ledger = new JobLedger(folder.Jobs, TimeProvider.System);
        ledger.Add(Order("a"));
        for (var attempt = 1; attempt <= Quick.Attempts; attempt++)
        {
            ledger.TryStart(Order("a").Id).ShouldBeTrue();
            ledger.PutBackInterrupted(Quick.Attempts);
        }

        await using var queue = await Start(Records());

        queue.Find(Order("a").Id)!.State.ShouldBe(JobState.Failed);
        done.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_job_that_stops_with_its_server_goes_on_with_the_next_one()
    {
        var started = new TaskCompletionSource();
        await using (var first = await Start(new JobKind("note", async (_, run) => { started.SetResult(); await Task.Delay(Timeout.Infinite, run.Stop); return new JobOutcome.Done(""); })))
        {
            await first.Enqueue(Order("a"), default);
            await started.Task;
        }

        await using var second = await Start(Records());
        var job = await End(second, Order("a").Id);

        (job.State, job.Attempts).ShouldBe((JobState.Done, 1));
    }

    [Fact]
    public async Task A_job_for_later_waits_and_can_be_cancelled()
    {
        await using var queue = await Start(Records());

        var job = await queue.Schedule(Order("a"), TimeProvider.System.GetUtcNow().AddHours(1), default);
        await queue.Cancel(job.Id, default);

        queue.Find(job.Id)!.State.ShouldBe(JobState.Cancelled);
        queue.History(10).Count.ShouldBe(1);
        done.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_running_job_stops_when_it_is_cancelled()
    {
        var started = new TaskCompletionSource();
        await using var queue = await Start(new JobKind("note", async (_, run) => { started.SetResult(); await Task.Delay(Timeout.Infinite, run.Stop); return new JobOutcome.Done(""); }));

        var job = await queue.Enqueue(Order("a"), default);
        await started.Task;
        await queue.Cancel(job.Id, default);

        queue.Find(job.Id)!.State.ShouldBe(JobState.Cancelled);
    }

    [Fact]
    public async Task Jobs_that_end_at_the_moment_they_are_cancelled_are_no_fault()
    {
        await using var queue = await Start(new JobKind("note", (_, _) => Task.FromResult<JobOutcome>(new JobOutcome.Done(""))));

        foreach (var number in Enumerable.Range(0, 60))
        {
            var job = await queue.Enqueue(Order($"a{number}"), default);
            await Task.Delay(number % 6);
            await queue.Cancel(job.Id, default);
            queue.Find(job.Id)!.State.ShouldBeOneOf(JobState.Cancelled, JobState.Done);
        }
    }

    [Fact]
    public async Task A_time_table_orders_again_and_again()
    {
        await using var queue = await Start(Records());

        await queue.Recurring("every-second", "* * * * * ?", Order("tick"), default);

        await Until(() => done.Count >= 2);
        queue.History(10).Select(job => job.Id).Distinct().Count().ShouldBeGreaterThanOrEqualTo(2);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder.Root, recursive: true);
    }

    private static JobOrder Order(string name) => new("note", name, $"\"{name}\"");

    private static Task<JobOutcome> Done(string result) => Task.FromResult<JobOutcome>(new JobOutcome.Done(result));

    private JobKind Records(int pause = 0) => JobKind.Of<string>("note", async (name, run) =>
    {
        await Task.Delay(pause, run.Stop);
        lock (done) done.Add(name);
        return new JobOutcome.Done("");
    });

    private Task<JobQueue> Start(JobKind kind) => JobQueue.Start(
        new JobServerParts
        {
            Folder = folder, Ledger = new JobLedger(folder.Jobs, TimeProvider.System), Kinds = [kind], Faults = new FaultLog(folder.Faults, TimeProvider.System), Options = Quick,
        },
        default);

    private static async Task<JobRecord> Finish(JobQueue queue, JobOrder order)
    {
        var job = await queue.Enqueue(order, default);
        return await End(queue, job.Id);
    }

    private static async Task<JobRecord> End(JobQueue queue, string id)
    {
        await Until(() => queue.Find(id)!.HasEnded);
        return queue.Find(id)!;
    }

    private static async Task Until(Func<bool> happened)
    {
        for (var turn = 0; !happened(); turn++)
        {
            turn.ShouldBeLessThan(1500, "It did not happen.");
            await Task.Delay(20);
        }
    }
}
