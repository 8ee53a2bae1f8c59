using System.CommandLine;
using System.CommandLine.Invocation;

namespace Impact.Worker.Commands;

/// <summary>Prints what a command does, in the language of the session.</summary>
internal sealed class Help(Session session) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Print(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }

    public void Print(Command command)
    {
        session.Terminal.Line(command.Description ?? "");
        session.Terminal.Line();
        session.Terminal.Line($"{session.Say("Gebruik", "Usage")}: {Usage(command)}");
        Section(session.Say("Opdrachten", "Commands"), command.Subcommands.Select(sub => (sub.Name, sub.Description)));
        Section(session.Say("Gegevens", "Arguments"), command.Arguments.Select(argument => (Placeholder(argument.HelpName ?? argument.Name), argument.Description)));
        Section(session.Say("Opties", "Options"), OptionsOf(command).Select(option => (Name(option), option.Description)));
    }

    private string Usage(Command command)
    {
        var arguments = command.Arguments.Select(argument => Placeholder(argument.HelpName ?? argument.Name) + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : ""));
        var required = command.Options.Where(option => option.Required).Select(option => $"{option.Name} {Placeholder(option.HelpName ?? "…")}");
        return string.Join(' ', [Path(command), .. command.Subcommands.Count > 0 ? [session.Say("<opdracht>", "<command>")] : arguments, .. required, session.Say("[opties]", "[options]")]);
    }

    /// <summary>The words that call a command: <c>impact submissions diff</c>.</summary>
    public static string Path(Command command) => string.Join(' ', Ancestors(command).Reverse().Select(part => part is RootCommand ? "impact" : part.Name));

    private static IEnumerable<Command> Ancestors(Command command)
    {
        for (var current = command; current is not null; current = current.Parents.OfType<Command>().FirstOrDefault()) yield return current;
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(Ancestors(command).Skip(1).SelectMany(parent => parent.Options.Where(option => option.Recursive))).Where(option => !option.Hidden);

    private static string Name(Option option) => option.HelpName is { } value ? $"{option.Name} {Placeholder(value)}" : option.Name;

    private static string Placeholder(string name) => $"<{name}>";

    private void Section(string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        session.Terminal.Line();
        session.Terminal.Line(title + ":");
        var width = all.Max(row => row.Name.Length);
        foreach (var (name, description) in all) session.Terminal.Line($"  {name.PadRight(width)}  {description}");
    }
}
