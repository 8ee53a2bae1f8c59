using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json;
using Impact.Ingest;
using Impact.Worker.Commands.Submissions;
using Impact.Worker.Jobs;

namespace Impact.Worker.Commands;

/// <summary>Every command, listed; and the way a call ends.</summary>
internal static class CommandLine
{
    /// <summary>Runs one call of the program.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(IReadOnlyList<string> arguments, Session session)
    {
        var shared = new SharedOptions(session);
        var root = Root(session, shared);
        var call = root.Parse(arguments);
        var code = call.Errors.Count > 0 && call.Action is not Help ? WrongUse.Explain(call, session) : await Invoke(call, session, shared);
        if (code is ExitCode.WrongUse or ExitCode.Fault && IsForPrograms(call)) session.Terminal.Json(Document(code, session));
        return code;
    }

    private static bool IsForPrograms(ParseResult call) =>
        call.CommandResult.Command.Options.Any(option => option.Name == SharedOptions.JsonName && call.GetResult(option) is { Implicit: false });

    private static string Document(int code, Session session) => JsonSerializer.Serialize(
        new { error = code == ExitCode.WrongUse ? "wrong-use" : "fault", message = string.Join(' ', session.Terminal.Complaints) }, JsonSerializerOptions.Web);

    private static async Task<int> Invoke(ParseResult call, Session session, SharedOptions shared)
    {
        try
        {
            return await call.InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = session.Terminal.Out, Error = session.Terminal.Error });
        }
        catch (OperationCanceledException)
        {
            session.Terminal.Complain(session.Say("Gestopt.", "Stopped."));
            return ExitCode.Fault;
        }
        catch (Exception fault)
        {
            var folder = shared.FolderOf(call);
            var reference = new FaultLog(folder.Faults, session.Clock).Write(fault);
            session.Terminal.Complain(Complaint(session, fault, $"{reference}; zie {folder.Faults}", $"{reference}; see {folder.Faults}"));
            return ExitCode.Fault;
        }
    }

    private static string Complaint(Session session, Exception fault, string where, string whereEnglish) => fault is OperatorException advice
        ? session.Say($"{advice.Dutch} (storing {where})", $"{advice.Message} (fault {whereEnglish})")
        : session.Say(
            $"Er ging iets mis in het programma of op deze computer (storing {where}).",
            $"Something went wrong in the program or on this machine (fault {whereEnglish}).");

    private static RootCommand Root(Session session, SharedOptions shared)
    {
        var root = new RootCommand(session.Say(
            "Impact meet wat welzijnswerk doet voor mensen, en zegt het eerlijk.", "Impact measures what welfare work does for people, and says it honestly."));
        foreach (var option in new Option[] { shared.Data, shared.Store, shared.Lang }) root.Options.Add(option);
        foreach (var command in All(session, shared)) root.Subcommands.Add(command);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Help(session);
        help.Description = session.Say("deze uitleg", "this text");
        root.Options.OfType<VersionOption>().Single().Description = session.Say("versie van het programma", "version of the program");
        root.SetAction(_ => { new Help(session).Print(root); return ExitCode.WrongUse; });
        return root;
    }

    private static IEnumerable<Command> All(Session session, SharedOptions shared) =>
    [
        DemoCommand.Make(session, shared),
        CheckCommand.Make(session, shared),
        ProfileCommand.Make(session),
        IngestCommand.Make(session, shared),
        SubmissionsCommand.Make(session, shared),
        OrganisationsCommand.Make(session, shared),
        AnalyseCommand.Make(session, shared),
        ReportCommand.Make(session, shared),
        QuestionnaireCommand.Make(session),
        ScoreCommand.Make(session),
        InstrumentsCommand.Make(session),
        EstimateCommand.Make(session),
        PowerCommand.Make(session),
        GenerateCommand.Make(session),
        WorkCommand.Make(session, shared),
    ];
}
