using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Impact.Reports.Output;

/// <summary>One HTML document that loads nothing from outside: the web page, and the source of a PDF.</summary>
/// <param name="Language">Language of the text, for example <c>nl</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Css">Style sheets.</param>
internal sealed partial record HtmlDocument(string Language, string Title, string Css)
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    /// <summary>Draws a component as the body of the document.</summary>
    public async Task<string> RenderAsync<TBody>(Dictionary<string, object?> parameters) where TBody : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var body = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TBody>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Around(Readable(body));
    }

    private string Around(string body) => $"""
        <!doctype html>
        <html lang="{Encoded(Language)}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encoded(Title)}</title>
        <style>
        {Css}
        </style>
        </head>
        <body>
        {body}
        </body>
        </html>

        """;

    private static string Encoded(string text) => Readable(HtmlEncoder.Default.Encode(text));

    // The encoder writes letters such as ë as numbers. Only the signs that mean something in HTML need that.
    private static string Readable(string html) => Numbered().Replace(html, match =>
        char.ConvertFromUtf32(Convert.ToInt32(match.Groups[1].Value, 16)) is var text && "<>&\"'`=".Contains(text, StringComparison.Ordinal) ? match.Value : text);

    [GeneratedRegex("&#x([0-9A-Fa-f]{1,6});")]
    private static partial Regex Numbered();
}
