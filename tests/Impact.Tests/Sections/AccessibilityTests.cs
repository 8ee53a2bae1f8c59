using AngleSharp.Dom;

namespace Impact.Tests.Sections;

public class AccessibilityTests
{
    [Fact]
    public async Task There_is_one_first_heading_and_no_level_is_skipped()
    {
        var page = await Page.Of(Some.Report());
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();
        levels.Count(l => l == 1).ShouldBe(1);
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_heading_or_cell_heading_is_empty()
    {
        var page = await Page.Of(Some.Report());
        page.QuerySelectorAll("h1, h2, h3, th, caption, dt").Where(e => e.TextContent.Trim().Length == 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_table_has_a_caption_and_every_heading_cell_a_scope()
    {
        var page = await Page.Of(Some.Report());
        page.QuerySelectorAll("table").Length.ShouldBeGreaterThan(8);
        page.QuerySelectorAll("table").Where(t => t.QuerySelector("caption") is null).ShouldBeEmpty();
        page.QuerySelectorAll("th").Where(th => th.GetAttribute("scope") is not ("col" or "row" or "colgroup" or "rowgroup")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_row_of_a_table_is_as_wide_as_the_others()
    {
        var page = await Page.Of(Some.Report());
        foreach (var table in page.QuerySelectorAll("table"))
            Widths(table).Distinct().Count().ShouldBe(1, table.QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public async Task Every_drawing_says_in_a_few_words_what_it_shows()
    {
        var page = await Page.Of(Some.Report());
        var drawings = page.QuerySelectorAll("svg:not([aria-hidden=true])");
        drawings.Length.ShouldBeGreaterThan(12);
        drawings.Where(s => s.GetAttribute("role") != "img").ShouldBeEmpty();
        drawings.Select(s => s.GetAttribute("aria-label") ?? "").ShouldAllBe(label => label.Length > 10 && label.Length < 400);
    }

    [Fact]
    public async Task There_is_no_bare_figure_element_that_would_become_a_figure_without_words() =>
        (await Page.Of(Some.Report())).QuerySelectorAll("figure").ShouldBeEmpty();

    [Fact]
    public async Task Every_link_goes_to_a_chapter_and_no_name_is_used_twice()
    {
        var page = await Page.Of(Some.Report());
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        ids.ShouldBeUnique();
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")![1..]).Except(ids).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_figure_that_is_not_shown_is_said_aloud()
    {
        var page = await Page.Of(Some.Report());
        var hidden = page.QuerySelectorAll("td").Where(td => td.TextContent.Contains('·')).ToList();
        hidden.Count.ShouldBeGreaterThan(3);
        hidden.ShouldAllBe(td => td.QuerySelector("[aria-hidden=true]") != null && td.TextContent.Contains("niet getoond"));
    }

    // A cell that spans rows counts in each of them.
    private static List<int> Widths(IElement table)
    {
        var widths = new List<int>();
        var spanning = new List<(int Rows, int Columns)>();
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            widths.Add(row.Children.Sum(c => Span(c, "colspan")) + spanning.Sum(s => s.Columns));
            spanning = [.. spanning.Select(s => (s.Rows - 1, s.Columns)).Where(s => s.Item1 > 0)];
            spanning.AddRange(row.Children.Where(c => Span(c, "rowspan") > 1).Select(c => (Span(c, "rowspan") - 1, Span(c, "colspan"))));
        }

        return widths;
    }

    private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), out var span) ? span : 1;
}
