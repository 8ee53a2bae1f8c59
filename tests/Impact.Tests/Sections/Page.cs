using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Impact.Reports;
using Impact.Reports.Model;

namespace Impact.Tests.Sections;

/// <summary>A drawn report, to be asked about.</summary>
internal static partial class Page
{
    /// <summary>The document of a report.</summary>
    public static async Task<IDocument> Of(ReportModel model) => new HtmlParser().ParseDocument(await ReportHtml.RenderAsync(model));

    /// <summary>What a reader reads, without style sheets; parts are apart.</summary>
    public static IEnumerable<string> Texts(IDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(e => Spaces().Replace(e.TextContent, " ").Trim()).Where(t => t.Length > 0);

    /// <summary>Everything a reader can read or hear.</summary>
    public static string Everything(IDocument page) => string.Join(" ", [
        .. Texts(page, "body"),
        page.Title ?? "",
        .. page.QuerySelectorAll("[aria-label]").Select(e => e.GetAttribute("aria-label")!)]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
