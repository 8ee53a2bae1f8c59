using Impact.Reports;
using Impact.Reports.Model;

namespace Impact.Tests.Sections;

public class ReportHtmlTests
{
    private static readonly ReportEdition Edition = new("nl", new DateOnly(2026, 1, 31), "1.0");

    [Fact]
    public async Task The_report_is_one_small_document_in_Dutch()
    {
        var html = await ReportHtml.RenderAsync(ReportModelBuilder.Build(Some.Release(), Edition));
        if (Environment.GetEnvironmentVariable("IMPACT_DUMP") is { } folder) await File.WriteAllTextAsync(Path.Combine(folder, "report.html"), html);
        html.ShouldContain("<html lang=\"nl\">");
        html.Length.ShouldBeLessThan(300_000);
    }
}
