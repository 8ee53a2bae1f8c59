using Impact.Worker.Options;

namespace Impact.Worker.Jobs;

/// <summary>Every kind of job, once.</summary>
internal static class JobKinds
{
    public static IReadOnlyList<JobKind> All(Installation installation) => 
        [IngestJob.For(installation), AnalysisJob.For(installation), ReportJob.For(installation)];
}
