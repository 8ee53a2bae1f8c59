using System.Text;
using System.Text.Json;
using Impact.Core.Claims;
using Impact.Reports.Output;
using Impact.Worker.Options;
using Impact.Worker.Studies;

namespace Impact.Worker.Jobs;

/// <summary>Makes the report of a study whose analysis is done. It calculates again and goes on only when the results are the same to the last digit.</summary>
internal static class ReportJob
{
    public const string Kind = "report";

    /// <summary>Faults that another attempt does not repair.</summary>
    private static readonly PdfFault[] Lasting = [PdfFault.NoBrowser, PdfFault.UnsupportedSystem, PdfFault.NoSandbox, PdfFault.UnknownForm, PdfFault.NoText];

    /// <param name="Study">The study.</param>
    /// <param name="Folder">Where the files go.</param>
    /// <param name="MadeOn">Day that the report bears: the day of the first order.</param>
    internal sealed record Input(StudyOrder Study, string Folder, DateOnly MadeOn);

    /// <param name="Files">Full paths: HTML, PDF.</param>
    internal sealed record Result(IReadOnlyList<string> Files);

    public static JobOrder Order(Input input) => JobOrder.Of(Kind, input, [.. input.Study.Parts, input.Folder]);

    public static JobKind For(Installation installation) => JobKind.Of<Input>(Kind, (input, run) => Run(installation, input, run));

    private static async Task<JobOutcome> Run(Installation installation, Input input, JobRun attempt)
    {
        if (OrderedStudy.Load(installation, input.Study) is not { } run) return OrderedStudy.Changed;
        var kept = AnalysisJob.PathOf(installation, run);
        if (!File.Exists(kept)) return new JobOutcome.Refused("De gegevens zijn veranderd sinds de berekening; geef opdracht voor een nieuwe berekening.");
        var result = run.Analyse();
        if (StudyResultJson.Write(result, Engine.Version) != await File.ReadAllTextAsync(kept, Encoding.UTF8, attempt.Stop))
            throw new InvalidOperationException("The same run gave another result.");
        attempt.Progress(0.5);
        return await Write(new ReportFiles(input.Folder, input.MadeOn, [ReportFormat.Html, ReportFormat.Pdf]), run.Release(result), attempt.Stop);
    }

    private static async Task<JobOutcome> Write(ReportFiles files, Core.Disclosure.StudyRelease release, CancellationToken stop)
    {
        try
        {
            return new JobOutcome.Done(JsonSerializer.Serialize(new Result(await files.Write(release, stop))));
        }
        catch (PdfException fault) when (Lasting.Contains(fault.Fault))
        {
            return new JobOutcome.Refused(fault.Fault.Dutch);
        }
    }
}
