using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Impact.Worker.Commands;

/// <summary>Where a command writes: answers to <c>Out</c>, progress and complaints to <c>Error</c>.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="HasScreen">Whether somebody watches standard error, so that a progress bar makes sense.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool HasScreen)
{
    private const int WidthWithoutScreen = 120;
    private readonly List<string> complaints = [];

    /// <summary>What went wrong so far.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected);

    /// <summary>Writes a line of an answer.</summary>
    public void Line(string text = "") => Out.WriteLine(Harmless(text));

    /// <summary>Writes a JSON document; JSON escapes control characters itself.</summary>
    public void Json(string document) => Out.WriteLine(document);

    /// <summary>Writes a line about what went wrong.</summary>
    public void Complain(string text)
    {
        complaints.Add(Harmless(text));
        Error.WriteLine(complaints[^1]);
    }

    /// <summary>Writes a table.</summary>
    public void Show(IRenderable table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(Out) });
        console.Profile.Width = Out == Console.Out && !Console.IsOutputRedirected ? Math.Max(60, Console.WindowWidth) : WidthWithoutScreen;
        console.Write(table);
    }

    /// <summary>Takes out what could steer a terminal: a header in a file may hold escape codes or characters that turn the reading direction.</summary>
    public static string Harmless(string text) =>
        text.Any(IsSteering) ? string.Concat(text.Select(sign => IsSteering(sign) ? '\uFFFD' : sign)) : text;

    private static bool IsSteering(char sign) =>
        (char.IsControl(sign) && sign is not '\n') || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.Format;
}
