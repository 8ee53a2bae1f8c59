using System.Text.RegularExpressions;

namespace Impact.Tests.Sections;

public partial class WithheldTests
{
    [Fact]
    public async Task A_withheld_figure_prints_a_dot_and_the_legend()
    {
        var page = await Page.Of(Some.Report());
        Page.Texts(page, ".wie .note").ShouldContain("· betekent: niet getoond, om herleiding te voorkomen.");
    }

    [Fact]
    public async Task The_legend_is_absent_where_everything_is_shown()
    {
        var page = await Page.Of(Some.Report());
        Page.Texts(page, ".eenzaamheid .note").ShouldNotContain(n => n.Contains("herleiding"));
    }

    [Fact]
    public async Task Parts_of_a_whole_are_not_printed_when_one_count_is_withheld()
    {
        var page = await Page.Of(Some.Report());
        var woman = page.QuerySelectorAll(".wie tbody tr").Single(r => r.TextContent.Contains("vrouw"));
        woman.QuerySelectorAll("td").Select(td => td.TextContent.Trim()).ShouldBe(["131", "·niet getoond", "158", "59%"]);
    }

    [Fact]
    public async Task With_everything_withheld_no_figure_reaches_the_page()
    {
        var page = await Page.Of(Some.Report(Some.WithheldRelease()));
        page.QuerySelector(".methode")!.Remove();
        var numbers = Number().Matches(Page.Everything(page)).Select(m => m.Value).ToList();
        numbers.Intersect(["214", "268", "157", "204", "−0,6", "72", "56", "2,4", "812", "741"]).ShouldBeEmpty();
        numbers.ShouldContain("7.268");
    }

    [Fact]
    public async Task Small_cells_and_the_cells_that_protect_them_look_alike()
    {
        var page = await Page.Of(Some.Report());
        page.QuerySelectorAll("td").Where(td => td.TextContent.Contains('·')).Select(td => td.OuterHtml).Distinct().Count().ShouldBe(1);
    }

    [GeneratedRegex(@"[−+]?\d+([.,]\d+)*")]
    private static partial Regex Number();
}
