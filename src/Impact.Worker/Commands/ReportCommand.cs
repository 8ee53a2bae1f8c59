using System.CommandLine;
using Impact.Reports.Output;
using Impact.Worker.Studies;

namespace Impact.Worker.Commands;

/// <summary><c>impact report STUDY.yaml</c>: the municipal report, made from what may be shown.</summary>
internal static class ReportCommand
{
    public static Command Make(Session session, SharedOptions shared)
    {
        var study = new StudyArgument(session);
        var target = SharedOptions.Out(session, session.Say("waar het rapport komt", "where the report goes"));
        target.Required = true;
        var formats = ReportFormats.Option(session);
        var command = new Command("report", session.Say("maak het rapport voor de gemeente", "make the report for the municipality")) { study.File, study.Seed, target, formats };
        command.SetAction(async (call, stop) =>
        {
            if (study.Load(call, shared.InstallationOf(call, session), json: false, stop) is not { } run) return ExitCode.Refused;
            var files = new ReportFiles(call.GetValue(target)!, DateOnly.FromDateTime(session.Clock.GetLocalNow().DateTime), ReportFormats.Of(call.GetValue(formats))!);
            return await Write(files, run, session, stop);
        });
        return command;
    }

    private static async Task<int> Write(ReportFiles files, StudyRun run, Session session, CancellationToken stop)
    {
        if (session.Language == Language.English) session.Terminal.Complain("The report itself is in Dutch; there are no English texts for it yet.");
        try
        {
            foreach (var path in await files.Write(run.Release(run.Analyse()), stop)) session.Terminal.Line(path);
            return ExitCode.Done;
        }
        catch (PdfException fault)
        {
            session.Terminal.Complain(session.Say(fault.Fault.Dutch, fault.Fault.English));
            return ExitCode.Fault;
        }
    }
}
