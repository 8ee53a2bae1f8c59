using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Observations;
using Impact.Reports;
using Impact.Reports.Model;

namespace Impact.Tests.Model;

public sealed class CountedReportTests
{
    [Fact]
    public void Waves_read_as_periods_and_groups_as_municipalities()
    {
        var outcome = Report(Counted.About("access-days") with { Design = Design.Comparison }).Outcomes[0];
        outcome.Names.All.Select(outcome.Names.Name).ShouldBe(["2024", "2025"]);
        outcome.InWords[0].ShouldStartWith("Hier: ");
        outcome.InWords[0].ShouldEndWith(" (2025).");
        outcome.InWords[1].ShouldStartWith("Andere gemeenten: ");
    }

    [Fact]
    public void A_break_names_the_quarter_on_both_sides()
    {
        var outcome = Report(Counted.About("access-days") with { Break = new Quarter(2025, 1) }).Outcomes[0];
        outcome.Names.All.Select(outcome.Names.Name).ShouldBe(["vóór 2025", "vanaf 2025"]);
    }

    [Fact]
    public void A_share_says_of_what_and_never_speaks_of_people_with_support()
    {
        var outcome = Report(Counted.About("access-in-time-share")).Outcomes[0];
        outcome.InWords[0].ShouldContain("van de 100 meldingen kregen er ");
        string.Concat([outcome.Heading, outcome.Explanation, .. outcome.InWords]).ShouldNotContain("met steun");
    }

    [Fact]
    public async Task The_whole_page_is_made_without_any_person()
    {
        var page = await ReportHtml.RenderAsync(Report(Counted.About("access-days")));
        page.ShouldContain("Periodes: 2024 en 2025.");
        page.ShouldNotContain("eindmeting");
    }

    private static ReportModel Report(Study study)
    {
        var cases = from place in new[] { Some.Municipality, Counted.Elsewhere }
                    from year in new[] { 2024, 2025 }
                    from i in Enumerable.Range(0, 40)
                    let reported = Counted.Day(year, i * 5)
                    select Counted.Case with { Municipality = place, ReportedOn = reported, PlanOn = reported.AddDays(20 + i) };
        var data = Counted.WithCases(cases);
        return ReportModelBuilder.Build(DisclosureControl.Release(StudyAnalysis.Analyse(data, study, 1), data, DisclosurePolicy.Public, "test"), new ReportEdition("nl", new DateOnly(2026, 1, 5), "1.0"));
    }
}
