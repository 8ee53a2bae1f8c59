using Impact.Reports.Model;
using Impact.Reports.Output;
using Impact.Reports.Sections;

namespace Impact.Reports;

/// <summary>A report as one HTML document that loads nothing from outside: the web page, and the source of the PDF.</summary>
public static class ReportHtml
{
    /// <summary>Draws the report.</summary>
    public static Task<string> RenderAsync(ReportModel model) =>
        new HtmlDocument(model.Edition.Language, model.DocumentTitle, Styles.For(model)).RenderAsync<ReportBody>(new() { [nameof(ReportBody.Model)] = model });
}
