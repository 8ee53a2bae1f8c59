using System.Globalization;
using System.Text;
using Impact.Reports.Model;

namespace Impact.Reports.Output;

/// <summary>The style sheets of a report, and the running text in the margins of a page.</summary>
internal static class Styles
{
    /// <summary>Tokens first: the one place of colours and sizes, to be replaced by those of a municipality.</summary>
    public static string Tokens { get; } = Read("tokens");

    /// <summary>Everything that goes into the document.</summary>
    public static string For(ReportModel model) => string.Join('\n', Tokens, Read("report"), Read("charts"), Read("print"), Margins(model));

    /// <summary>Everything that goes into a paper to fill in.</summary>
    /// <param name="name">Word in the margin of every page.</param>
    public static string ForForm(string name) => string.Join('\n', Tokens, Read("form"), $"@page {{ @bottom-left {{ content: {Quoted(name)}; }} }}");

    /// <summary>A text as a CSS string; nothing in it can end the string or the style element.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && rune.IsAscii || rune.Value == ' ') quoted.Append(rune.ToString());
            else quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6} ");
        }

        return quoted.Append('"').ToString();
    }

    private static string Margins(ReportModel model)
    {
        var synthetic = model.Study.IsSynthetic ? " · voorbeeldgegevens" : "";
        var header = Quoted($"{model.Initiative} · gemeente {model.Place}");
        var footer = Quoted($"versie {model.Edition.Version}{synthetic}");
        return $$"""
            @page { @top-left { content: {{header}}; } @bottom-left { content: {{footer}}; } }
            """;
    }

    private static string Read(string name)
    {
        using var stream = typeof(Styles).Assembly.GetManifestResourceStream($"output/{name}.css")
            ?? throw new InvalidOperationException($"The style sheet {name} is not in the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
