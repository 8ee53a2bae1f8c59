using System.Text;
using System.Text.Json;
using Impact.Core.Claims;
using Impact.Worker.Options;
using Impact.Worker.Studies;

namespace Impact.Worker.Jobs;

/// <summary>Answers a study and keeps the exact results under the id of the run.</summary>
internal static class AnalysisJob
{
    public const string Kind = "analysis";

    /// <param name="Run">Id of the run.</param>
    /// <param name="Path">Where its results are.</param>
    internal sealed record Result(string Run, string Path);

    public static JobOrder Order(StudyOrder order) => JobOrder.Of(Kind, order, order.Parts);

    public static JobKind For(Installation installation) => JobKind.Of<StudyOrder>(Kind, (order, run) => Task.FromResult(Run(installation, order)));

    /// <summary>Where the results of a run are kept.</summary>
    public static string PathOf(Installation installation, StudyRun run) => Path.Combine(installation.Folder.Runs, run.Id, "analysis.json");

    private static JobOutcome Run(Installation installation, StudyOrder order)
    {
        if (OrderedStudy.Load(installation, order) is not { } run) return OrderedStudy.Changed;
        var path = ReportFiles.Keep(PathOf(installation, run), Encoding.UTF8.GetBytes(StudyResultJson.Write(run.Analyse(), Engine.Version)));
        return new JobOutcome.Done(JsonSerializer.Serialize(new Result(run.Id, path)));
    }
}
