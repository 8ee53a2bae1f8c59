using Dapper;
using Impact.Core.Findings;
using Impact.Core.Observations;
using Impact.Ingest.Privacy;
using Microsoft.Data.Sqlite;

namespace Impact.Ingest.Store;

/// <summary>The database of deliveries. One connection: use one store per job or request, not from two threads at once.</summary>
internal sealed class ImpactStore : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;

    private ImpactStore(SqliteConnection connection, TimeProvider clock) => (this.connection, this.clock) = (connection, clock);

    /// <summary>Opens the database, makes it when absent, and brings its schema up to date.</summary>
    /// <param name="connectionString">For example <c>Data Source=impact.db</c>, or <c>Data Source=study;Mode=Memory</c>.</param>
    /// <param name="clock">Stamps the moment of receipt; the clock of the machine when left out.</param>
    public static ImpactStore Open(string connectionString, TimeProvider? clock = null)
    {
        var connection = SqliteFile.Open(connectionString);
        try
        {
            Migrations.Apply(connection, clock ?? TimeProvider.System);
            return new ImpactStore(connection, clock ?? TimeProvider.System);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>All deliveries, also the replaced ones, in order of arrival.</summary>
    public IReadOnlyList<Submission> Submissions() =>
        [.. connection.Query<SubmissionRow>($"SELECT {SubmissionRow.Columns} FROM submission ORDER BY number").Select(row => row.ToSubmission())];

    /// <summary>The rows of a study's initiative and period, in a fixed order.</summary>
    /// <remarks>Persons who said no to taking part in the research are left out, with all their rows.</remarks>
    public AnalysisDataset LoadDataset(Study study) => new StudyRows(connection, study).Load();

    /// <summary>Stores the accepted rows of a file in one transaction, as the newest version of its key.</summary>
    /// <returns>The submission, and whether it is new: the same bytes for the same key change nothing.</returns>
    internal (Submission Submission, bool IsNew) Save(Delivery delivery, PseudonymKeys keys, CancellationToken stop) =>
        new SubmissionWriter(connection, clock, keys).Save(delivery, stop);

    /// <summary>Rows of a submission whose key is also in the active delivery of another quarter, of a dataset where each row should come once.</summary>
    internal IReadOnlyList<Finding> KeysInOtherQuarters(Submission submission) => OtherQuarters.Find(connection, submission);

    public void Dispose() => connection.Dispose();
}
