using Impact.Core.Observations;

namespace Impact.Ingest.Store;

/// <summary>The database of deliveries. One connection: use one store per job or request, not from two threads at once.</summary>
internal sealed class ImpactStore : IDisposable
{
    /// <summary>Opens the database, makes it when absent, and brings its schema up to date.</summary>
    /// <param name="connectionString">For example <c>Data Source=impact.db</c>, or <c>Data Source=study;Mode=Memory</c>.</param>
    /// <param name="clock">Stamps the moment of receipt; the clock of the machine when left out.</param>
    public static ImpactStore Open(string connectionString, TimeProvider? clock = null) => throw new NotImplementedException();

    /// <summary>All deliveries, also the replaced ones, in order of arrival.</summary>
    public IReadOnlyList<Submission> Submissions() => throw new NotImplementedException();

    /// <summary>The rows of a study's initiative and period, in a fixed order.</summary>
    public AnalysisDataset LoadDataset(Study study) => throw new NotImplementedException();

    public void Dispose() => throw new NotImplementedException();
}
