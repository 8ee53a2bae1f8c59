using System.CommandLine;
using System.CommandLine.Help;
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
        if (call.Errors.Count > 0 && call.Action is not Help) return WrongUse(call, session);
        try
        {
            return await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = session.Terminal.Out, Error = session.Terminal.Error });
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
            session.Terminal.Complain(session.Say($"Er ging iets mis in het programma of op deze computer (storing {reference}; zie {folder.Faults}).", $"Something went wrong in the program or on this machine (fault {reference}; see {folder.Faults})."));
            return ExitCode.Fault;
        }
    }

    private static RootCommand Root(Session session, SharedOptions shared)
    {
        var root = new RootCommand(session.Say("Impact meet wat welzijnswerk doet voor mensen, en zegt het eerlijk.", "Impact measures what welfare work does for people, and says it honestly."));
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
        CheckCommand.Make(session),
        IngestCommand.Make(session, shared),
        AnalyseCommand.Make(session, shared),
        ReportCommand.Make(session, shared),
        ScoreCommand.Make(session),
        EstimateCommand.Make(session),
        PowerCommand.Make(session),
        GenerateCommand.Make(session),
        WorkCommand.Make(session, shared),
    ];

    private static int WrongUse(ParseResult call, Session session)
    {
        var command = call.CommandResult.Command;
        foreach (var token in call.UnmatchedTokens.Take(1)) session.Terminal.Complain(session.Say($"Onbekend: {token}", $"Unknown: {token}"));
        foreach (var file in Absent(call)) session.Terminal.Complain(session.Say($"Dit bestand is er niet: {file}", $"There is no such file: {file}"));
        foreach (var option in Missing(call)) session.Terminal.Complain(session.Say($"Er ontbreekt: {option}", $"Missing: {option}"));
        var name = command is RootCommand ? "impact" : $"impact {command.Name}";
        session.Terminal.Complain(session.Say($"Deze opdracht klopt niet. Uitleg: {name} --help", $"This command is not right. Help: {name} --help"));
        return ExitCode.WrongUse;
    }

    private static IEnumerable<string> Missing(ParseResult call)
    {
        var command = call.CommandResult.Command;
        var options = command.Options.Where(option => option.Required && call.GetResult(option) is null or { Implicit: true }).Select(option => option.Name);
        var arguments = command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > (call.GetResult(argument)?.Tokens.Count ?? 0)).Select(argument => $"<{argument.HelpName ?? argument.Name}>");
        return arguments.Concat(options);
    }

    private static IEnumerable<string> Absent(ParseResult call) =>
        call.CommandResult.Command.Arguments.Where(argument => argument.ValueType == typeof(FileInfo) || argument.ValueType == typeof(FileInfo[]))
            .SelectMany(argument => call.GetResult(argument)?.Tokens ?? []).Select(token => token.Value).Where(path => !File.Exists(path));
}
