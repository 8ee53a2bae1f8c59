using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Impact.Reports.Model;
using Impact.Reports.Output;
using Impact.Reports.Sections;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Impact.Reports;

/// <summary>A report as one HTML document that loads nothing from outside: the web page, and the source of the PDF.</summary>
public static partial class ReportHtml
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    /// <summary>Draws the report.</summary>
    public static async Task<string> RenderAsync(ReportModel model)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var body = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportBody.Model)] = model });
            return (await renderer.RenderComponentAsync<ReportBody>(parameters)).ToHtmlString();
        });
        return Document(model, Readable(body));
    }

    private static string Document(ReportModel model, string body) => $"""
        <!doctype html>
        <html lang="{Encoded(model.Edition.Language)}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encoded(model.DocumentTitle)}</title>
        <style>
        {Styles.For(model)}
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
