using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Impact.Core.Claims;
using Impact.Reports;

namespace Impact.Tests.Sections;

public partial class ReportHtmlTests
{
    [Fact]
    public async Task The_report_is_as_it_was_approved()
    {
        var html = await ReportHtml.RenderAsync(Some.Report());
        html.Length.ShouldBeLessThan(300_000);
        Approve.Text("report-ik-begin.html", html[html.IndexOf("<body>", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task The_document_is_Dutch_has_a_title_and_a_policy()
    {
        var page = await Page.Of(Some.Report());
        page.DocumentElement.GetAttribute("lang").ShouldBe("nl");
        page.Title.ShouldBe("Ik begin in Venray: wat verandert er voor mensen?");
        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")
            .ShouldBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:");
    }

    [Fact]
    public async Task Nothing_is_loaded_from_outside()
    {
        var page = await Page.Of(Some.Report());
        page.QuerySelectorAll("script, link, img, iframe, object, embed, audio, video, base").ShouldBeEmpty();
        page.QuerySelectorAll("[src], [srcset], [action]").ShouldBeEmpty();
        page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")![0]).ShouldAllBe(first => first == '#');
        var styles = page.QuerySelector("style")!.TextContent;
        Outside().IsMatch(styles).ShouldBeFalse();
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    public async Task The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = await ReportHtml.RenderAsync(Some.Report());
        var own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            (await ReportHtml.RenderAsync(Some.Report())).ShouldBe(before);
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    [Fact]
    public async Task Text_of_the_sender_cannot_become_markup_or_style()
    {
        const string Attack = "</style><img src=x onerror=alert(1)>\"}*{display:none}";
        var release = Some.Release() with { Study = Some.ReleasedStudy() with { Title = Attack, Question = Attack } };
        var page = await Page.Of(Some.Report(release));
        page.QuerySelectorAll("img, script").ShouldBeEmpty();
        page.QuerySelectorAll("style").Length.ShouldBe(1);
        page.QuerySelector("style")!.TextContent.ShouldNotContain("onerror=");
        page.QuerySelector("h1")!.TextContent.ShouldContain(Attack);
    }

    [Fact]
    public async Task Numbers_on_the_page_are_in_Dutch_notation()
    {
        var page = await Page.Of(Some.Report());
        var labels = Page.Texts(page, "svg text").ToList();
        foreach (var version in page.QuerySelectorAll(".methode, .meta, svg")) version.Remove();
        var text = string.Join(" ", [Page.Everything(page), .. labels]);
        PointAsDecimalMark().Matches(text).Select(m => m.Value).ShouldBeEmpty();
        HyphenAsMinus().Matches(text).Select(m => m.Value).ShouldBeEmpty();
    }

    [Fact]
    public async Task Invented_data_are_announced_in_large_type_and_real_data_are_not()
    {
        (await Page.Of(Some.Report())).QuerySelector(".cover .synthetic")!.TextContent.ShouldBe("Voorbeeldgegevens");
        var real = Some.Release() with { Study = Some.ReleasedStudy() with { IsSynthetic = false } };
        (await ReportHtml.RenderAsync(Some.Report(real))).ShouldNotContain("voorbeeldgegevens", Case.Insensitive);
    }

    [Fact]
    public async Task Without_a_comparison_group_nobody_is_compared()
    {
        var page = await Page.Of(Some.Report(Some.ReleaseOfOneGroup()));
        page.QuerySelector(".grenzen")!.Remove();
        Page.Everything(page).ShouldNotContain("zonder steun", Case.Insensitive);
        page.QuerySelectorAll(".comparison-group").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_study_without_any_figure_still_has_a_report()
    {
        var page = await Page.Of(Some.Report(Some.EmptyRelease()));
        page.QuerySelector("#in-het-kort h2").ShouldNotBeNull();
        Page.Everything(page).ShouldContain("weten wij nog niets");
    }

    [GeneratedRegex(@"url\((?!#)|@import|https?:")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\d\.(\d{1,2}|\d{4,})(?!\d)")]
    private static partial Regex PointAsDecimalMark();

    [GeneratedRegex(@"(?<![\w-])-\d")]
    private static partial Regex HyphenAsMinus();
}
