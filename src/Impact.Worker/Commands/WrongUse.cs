using System.CommandLine;
using System.CommandLine.Parsing;

namespace Impact.Worker.Commands;

/// <summary>Says what is not right about a call: what is unknown, absent, missing, or not a value that fits.</summary>
internal static class WrongUse
{
    /// <summary>Prints the reasons and where the help is.</summary>
    public static int Explain(ParseResult call, Session session)
    {
        var command = call.CommandResult.Command;
        foreach (var token in call.UnmatchedTokens.Take(1)) session.Terminal.Complain(session.Say($"Onbekend: {token}", $"Unknown: {token}"));
        foreach (var path in Paths(call).Where(path => !File.Exists(path))) session.Terminal.Complain(Absent(path, session));
        foreach (var option in Missing(call)) session.Terminal.Complain(session.Say($"Er ontbreekt: {option}", $"Missing: {option}"));
        foreach (var value in Unfit(call, session)) session.Terminal.Complain(value);
        var name = Help.Path(command);
        session.Terminal.Complain(session.Say($"Deze opdracht klopt niet. Uitleg: {name} --help", $"This command is not right. Help: {name} --help"));
        return ExitCode.WrongUse;
    }

    /// <summary>Refuses paths that are no file; a folder is none.</summary>
    public static void MustBeFiles(this Argument argument) =>
        argument.Validators.Add(result => { if (result.Tokens.Any(token => !File.Exists(token.Value))) result.AddError("file"); });

    /// <summary>Refuses a folder without a name, or one that is a file.</summary>
    public static void MustBeFolder(this Option<string> option) =>
        option.Validators.Add(result => { if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value) || File.Exists(token.Value))) result.AddError("folder"); });

    private static string Absent(string path, Session session) => Directory.Exists(path)
        ? session.Say($"Dit is een map en geen bestand: {path}", $"This is a folder and not a file: {path}")
        : session.Say($"Dit bestand is er niet: {path}", $"There is no such file: {path}");

    private static IEnumerable<string> Missing(ParseResult call)
    {
        var command = call.CommandResult.Command;
        var options = command.Options.Where(option => option.Required && call.GetResult(option) is null or { Implicit: true }).Select(option => option.Name);
        var arguments = command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > (call.GetResult(argument)?.Tokens.Count ?? 0)).Select(argument => $"<{argument.HelpName ?? argument.Name}>");
        return arguments.Concat(options);
    }

    private static IEnumerable<string> Paths(ParseResult call) =>
        call.CommandResult.Command.Arguments.Where(IsFile).SelectMany(argument => call.GetResult(argument)?.Tokens ?? []).Select(token => token.Value);

    private static bool IsFile(Argument argument) => argument.ValueType == typeof(FileInfo) || argument.ValueType == typeof(FileInfo[]);

    /// <summary>Options and arguments with a value that is not one of theirs, with what was expected.</summary>
    private static IEnumerable<string> Unfit(ParseResult call, Session session)
    {
        foreach (var result in call.Errors.Select(error => error.SymbolResult is ArgumentResult { Parent: OptionResult option } ? option : error.SymbolResult).Distinct())
        {
            if (result is OptionResult { Implicit: false } option)
                yield return Expected($"{option.Option.Name} {(option.Option.Name == SharedOptions.StoreName ? "" : Values(option))}".TrimEnd(), option.Option.HelpName, option.Option.Description);
            if (result is ArgumentResult { Tokens.Count: > 0 } argument && !IsFile(argument.Argument))
                yield return Expected(Values(argument), argument.Argument.HelpName, argument.Argument.Description);
        }

        string Expected(string given, string? form, string? description) =>
            session.Say($"Dit past niet: {given}. Verwacht: {form} ({description}).", $"This does not fit: {given}. Expected: {form} ({description}).");
    }

    private static string Values(SymbolResult result) => string.Join(' ', result.Tokens.Select(token => token.Value));
}
