using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Impact.Worker.Jobs;

/// <summary>What was ordered and how it went. The ledger says what must happen; the scheduler only says when.</summary>
internal sealed class JobLedger
{
    private const string Columns =
        "id, kind, input, after, not_before AS NotBefore, state, attempts, percent, result, reason, created_at AS CreatedAt, ended_at AS EndedAt";

    private readonly string connectionString;
    private readonly TimeProvider clock;

    /// <summary>Opens the ledger, and makes it when absent.</summary>
    public JobLedger(string path, TimeProvider clock)
    {
        SQLitePCL.Batteries_V2.Init();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ToString();
        this.clock = clock;
        Execute(
            """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS job (
                id TEXT PRIMARY KEY, kind TEXT NOT NULL, input TEXT NOT NULL, after TEXT, not_before TEXT,
                state INTEGER NOT NULL, attempts INTEGER NOT NULL, percent INTEGER NOT NULL,
                result TEXT, reason TEXT, created_at TEXT NOT NULL, ended_at TEXT) STRICT;
            """);
    }

    private string Now => clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Writes an order down. The same order again is the same job; one that failed or was cancelled gets a new chance.</summary>
    public JobRecord Add(JobOrder order)
    {
        Execute(
            """
            INSERT INTO job (id, kind, input, after, not_before, state, attempts, percent, created_at) VALUES (@Id, @Kind, @Input, @After, @NotBefore, @Queued, 0, 0, @Now)
            ON CONFLICT (id) DO UPDATE SET input = @Input, state = @Queued, attempts = 0, percent = 0, reason = NULL, ended_at = NULL, after = @After, not_before = @NotBefore
            WHERE state IN (@Refused, @Failed, @Cancelled) OR (@Again AND state = @Done)
            """,
            new
            {
                order.Id, order.Kind, order.Input, order.After, order.Again, Now, JobState.Queued, JobState.Done, JobState.Refused, JobState.Failed, JobState.Cancelled,
                NotBefore = order.NotBefore?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            });
        return Find(order.Id)!;
    }

    public JobRecord? Find(string id) => Query("WHERE id = @id", new { id }).SingleOrDefault();

    /// <summary>Jobs that have to be started, oldest first.</summary>
    public IReadOnlyList<JobRecord> Queued() => Query("WHERE state = @Queued ORDER BY rowid", new { JobState.Queued });

    /// <summary>The newest jobs first.</summary>
    public IReadOnlyList<JobRecord> Newest(int count) => Query("ORDER BY rowid DESC LIMIT @count", new { count });

    /// <summary>Claims a queued job for an attempt; false when there is nothing to start.</summary>
    public bool TryStart(string id) =>
        Execute(
            "UPDATE job SET state = @Running, attempts = attempts + 1, percent = 0 WHERE id = @id AND state = @Queued",
            new { id, JobState.Running, JobState.Queued }) == 1;

    public void Progress(string id, double share) =>
        Execute("UPDATE job SET percent = @percent WHERE id = @id AND state = @Running", new { id, percent = (int)(Math.Clamp(share, 0, 1) * 100), JobState.Running });

    /// <summary>Ends an attempt; a job that was cancelled meanwhile stays cancelled.</summary>
    public void End(string id, JobOutcome outcome) => outcome.Match(
        done => Execute(
            "UPDATE job SET state = @Done, percent = 100, result = @Result, reason = NULL, ended_at = @Now WHERE id = @id AND state = @Running",
            new { id, done.Result, Now, JobState.Done, JobState.Running }),
        refused => Close(id, JobState.Refused, refused.Reason));

    /// <summary>Ends a job that cannot be done.</summary>
    public int Close(string id, JobState state, string reason) =>
        Execute(
            "UPDATE job SET state = @state, reason = @reason, ended_at = @Now WHERE id = @id AND state IN (@Running, @Queued)",
            new { id, state, reason, Now, JobState.Running, JobState.Queued });

    /// <summary>Puts a started job back after a fault, to be tried again.</summary>
    public void PutBack(string id, string reason) =>
        Execute("UPDATE job SET state = @Queued, reason = @reason WHERE id = @id AND state = @Running", new { id, reason, JobState.Queued, JobState.Running });

    /// <summary>Puts a started job back that was asked to stop: the attempt does not count.</summary>
    public void PutBackStopped(string id) =>
        Execute("UPDATE job SET state = @Queued, attempts = attempts - 1 WHERE id = @id AND state = @Running", new { id, JobState.Queued, JobState.Running });

    /// <summary>Puts back what an earlier process left running; a job that was left so too often may be what ends the process, and has failed.</summary>
    /// <remarks>Only for the one process that holds the data folder.</remarks>
    public void PutBackInterrupted(int attempts) =>
        Execute(
            """
            UPDATE job SET state = @Failed, reason = 'te vaak onderbroken', ended_at = @Now WHERE state = @Running AND attempts >= @attempts;
            UPDATE job SET state = @Queued WHERE state = @Running;
            """,
            new { JobState.Failed, JobState.Queued, JobState.Running, Now, attempts });

    private List<JobRecord> Query(string rest, object arguments)
    {
        using var connection = new SqliteConnection(connectionString);
        return connection.Query<JobRecord>($"SELECT {Columns} FROM job {rest}", arguments).AsList();
    }

    private int Execute(string sql, object? arguments = null)
    {
        using var connection = new SqliteConnection(connectionString);
        return connection.Execute(sql, arguments);
    }
}
