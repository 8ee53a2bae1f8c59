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

    private readonly Versions versions;

    private ImpactStore(SqliteConnection connection, TimeProvider clock) => (this.connection, this.clock, versions) = (connection, clock, new Versions(connection));

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
    public IReadOnlyList<Submission> Submissions() => versions.All();

    /// <summary>The delivery of that id, or of an id that starts so and no other does; null when there is none.</summary>
    public Submission? Submission(string id) => versions.Find(id);

    /// <summary>Takes a delivery back: it counts no longer, and neither does an earlier version. Its rows and its history stay.</summary>
    /// <returns>The delivery as it is now; null when it was taken back before.</returns>
    public Submission? Withdraw(Submission submission, string by, string reason) =>
        versions.Withdraw(submission, new Withdrawal(clock.GetUtcNow(), by, reason)) ? versions.Find(submission.Id) : null;

    /// <summary>Organisations that share the domain of their pseudonyms.</summary>
    public IReadOnlyList<SharedDomain> SharedDomains() => Store.SharedDomains.All(connection);

    /// <summary>Declares that an organisation shares the domain of its pseudonyms, before its first delivery.</summary>
    /// <returns>Whether it is declared: not when it has delivered before, or shares a domain already.</returns>
    public bool ShareDomain(string organisation, string domain, string by, string reason) =>
        Store.SharedDomains.Declare(connection, new SharedDomain(organisation, domain, clock.GetUtcNow(), by, reason));

    /// <summary>The rows of a study's initiative and period, in a fixed order.</summary>
    /// <remarks>Persons who said no to taking part in the research are left out, with all their rows.</remarks>
    public AnalysisDataset LoadDataset(Study study) => new StudyRows(connection, study).Load();

    /// <summary>The rows of a study as they would be when this version counted, instead of the one of its key that does.</summary>
    public AnalysisDataset LoadDataset(Study study, Submission instead) => new StudyRows(connection, study, instead).Load();

    /// <summary>What one version of a delivery says otherwise than another version of the same delivery.</summary>
    public VersionDiff Compare(Submission before, Submission after) =>
        new VersionComparison(connection, Datasets.Datasets.Find(before.Dataset)!).Between(versions.NumberOf(before), versions.NumberOf(after));

    /// <summary>Initiatives of which a delivery holds rows, in ordinal order.</summary>
    public IReadOnlyList<string> Initiatives(Submission submission) => !Datasets.Datasets.Find(submission.Dataset)!.Columns.Contains("initiative") ? [] :
        [.. connection.Query<string>($"SELECT DISTINCT initiative FROM {Datasets.Datasets.Find(submission.Dataset)!.Name} WHERE submission = @number AND initiative IS NOT NULL ORDER BY initiative", new { number = versions.NumberOf(submission) })];

    /// <summary>Stores the accepted rows of a file in one transaction, as the newest version of its key.</summary>
    internal Saved Save(Delivery delivery, PseudonymKeys keys, CancellationToken stop) =>
        new SubmissionWriter(connection, clock, keys).Save(delivery, stop);

    /// <summary>Does something with this store and takes it back: nothing of it is stored.</summary>
    internal T Rehearsed<T>(Func<T> work) => SqliteFile.Rehearsed(connection, work);

    /// <summary>What is odd about a submission beside the other deliveries of its organisation: keys that come again, unknown participants, days outside the quarter …</summary>
    internal IReadOnlyList<Finding> BesideOthers(Submission submission) => [.. OtherQuarters.Find(connection, submission), .. CrossChecks.Find(connection, submission)];

    public void Dispose() => connection.Dispose();
}
