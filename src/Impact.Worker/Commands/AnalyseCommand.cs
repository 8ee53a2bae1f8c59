using System.CommandLine;
using Impact.Core.Claims;
using Impact.Worker.Options;

namespace Impact.Worker.Commands;

/// <summary><c>impact analyse STUDY.yaml</c>: outcomes, estimates and claims, with exact numbers, for the analyst.</summary>
internal static class AnalyseCommand
{
    public static Command Make(Session session, SharedOptions shared)
    {
        var (study, json) = (new StudyArgument(session), SharedOptions.Json(session));
        var command = new Command("analyse", session.Say("reken een hele studie uit (exacte getallen, voor u alleen)", "work out a whole study (exact numbers, for you alone)")) { study.File, study.Seed, json };
        command.SetAction((call, stop) => Task.FromResult(Run(call, stop)));
        return command;

        int Run(ParseResult call, CancellationToken stop)
        {
            if (study.Load(call, shared.InstallationOf(call, session), call.GetValue(json), stop) is not { } run) return ExitCode.Refused;
            var result = run.Analyse();
            if (call.GetValue(json)) session.Terminal.Json(StudyResultJson.Write(result, Engine.Version));
            else StudyTables.Print(result, session);
            return ExitCode.Done;
        }
    }
}
