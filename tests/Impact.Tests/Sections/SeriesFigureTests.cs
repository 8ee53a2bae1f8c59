using AngleSharp.Dom;
using Impact.Core.Observations;
using Impact.Reports.Model;

namespace Impact.Tests.Sections;

/// <summary>An interrupted series in the report.</summary>
public sealed class SeriesFigureTests
{
    [Fact]
    public async Task A_series_shows_its_points_the_moment_of_the_change_and_both_lines()
    {
        var drawing = (await Of(Some.Series(Role.Supported, -8))).QuerySelector("svg.series.wide")!;

        drawing.QuerySelectorAll("circle.mark").Length.ShouldBe(20);
        drawing.QuerySelectorAll(".moment").Length.ShouldBe(1);
        drawing.QuerySelectorAll("path.line.onward").Length.ShouldBe(1);
        drawing.QuerySelector("path.line:not(.onward)")!.GetAttribute("d")!.Count(c => c == 'M').ShouldBe(2);
        drawing.TextContent.ShouldContain("verandering: 2023 K1");
    }

    [Fact]
    public async Task The_comparison_has_its_own_points_and_lines()
    {
        var page = await Of(Some.Both(Some.Series(Role.Supported, -8), Some.Series(Role.Comparison, 0)));

        page.QuerySelectorAll("svg.series.wide .comparison-group rect.mark, svg.series.wide rect.mark.comparison-group").Length.ShouldBe(20);
        page.QuerySelectorAll("svg.series.wide path.line.onward").Length.ShouldBe(2);
        Page.Everything(page).ShouldContain("sprong het gemiddelde anders dan bij mensen zonder steun. Verschil: −");
    }

    [Fact]
    public async Task A_withheld_quarter_is_a_gap_a_dot_in_the_table_and_not_in_the_numbers_of_persons()
    {
        var page = await Of(Some.WithLateStarters(Some.Series(Role.Supported, -8)));

        page.QuerySelectorAll("svg.series.wide circle.mark").Length.ShouldBe(18);
        page.QuerySelector("svg.series.wide")!.GetAttribute("aria-label")!.ShouldContain("2020 K1 ·, 2020 K2 ·, 2020 K3 ");
        Table(page).QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td").Select(td => td.TextContent.Contains('·')).ShouldBe([true, true, false, false]);
        Page.Texts(page, ".figure .note").ShouldContain("n per kwartaal = 12 met steun. Niet elk kwartaal zijn het dezelfde mensen.");
    }

    [Fact]
    public async Task The_text_says_what_the_jump_is_and_what_it_does_not_tell()
    {
        var sure = Page.Everything(await Of(Some.Series(Role.Supported, -8)));
        var unsure = Page.Everything(await Of(Some.Series(Role.Supported, 0)));

        sure.ShouldContain("Op het moment van de verandering sprong het gemiddelde: −");
        sure.ShouldContain("Veranderde er tegelijk iets anders, dan zit dat ook in dit getal. Zonder tweede groep zien wij dat niet.");
        unsure.ShouldContain("Of het gemiddelde op het moment van de verandering sprong, kunnen wij niet zeggen: ");
    }

    [Fact]
    public async Task The_two_years_around_the_change_keep_a_table_that_says_so() =>
        Page.Texts(await Of(Some.Series(Role.Supported, -8)), "caption").ShouldContain("Uren zorg van beroepskrachten: cijfers per jaar met 95%-marge");

    private static IElement Table(IDocument page) => page.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")!.TextContent.Contains("gemiddelde per kwartaal"));

    private static async Task<IDocument> Of(AnalysisDataset data) =>
        await Page.Of(ReportModelBuilder.Build(Some.Released(data, Some.SeriesStudy), new ReportEdition("nl", new DateOnly(2026, 1, 5), "1.0")));
}
