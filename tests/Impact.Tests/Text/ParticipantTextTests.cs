using Impact.Core.Disclosure;
using Impact.Core.Observations;
using Impact.Reports.Model;
using Impact.Reports.Text;

namespace Impact.Tests.Text;

public class ParticipantTextTests
{
    [Fact]
    public void Those_who_left_are_described_by_the_first_main_outcome()
    {
        var release = Some.Release();
        var other = release.Outcomes.First(o => o.Indicator.Unit == Core.Indicators.Unit.Euro);
        var model = Model(release with { Outcomes = [other with { Outcome = other.Outcome with { Role = OutcomeRole.Secondary } }, .. release.Outcomes] });

        ParticipantText.Leavers(model, release.Attrition[0]).ShouldBe(ParticipantText.Leavers(Model(release), release.Attrition[0]));
    }

    [Fact]
    public void Those_who_left_are_never_described_by_cases_even_when_these_come_first()
    {
        var release = Some.Release();
        var days = release.Outcomes[0] with { Indicator = Core.Indicators.Indicators.Find("access-days")!, Outcome = new Outcome("access-days", OutcomeRole.Primary, null) };
        var model = Model(release with { Outcomes = [days, .. release.Outcomes] });

        ParticipantText.Leavers(model, release.Attrition[0]).ShouldBe(ParticipantText.Leavers(Model(release), release.Attrition[0]));
    }

    [Fact]
    public void Nothing_is_said_of_those_who_left_when_nothing_may_be_shown() =>
        ParticipantText.Meaning(Model(Some.WithheldRelease())).ShouldNotContain("leken");

    [Fact]
    public void Those_who_left_in_a_better_state_are_not_called_alike()
    {
        var release = Some.Release();
        var attrition = release.Attrition[0] with { StayersAtBaseline = Value(4.0), LeaversAtBaseline = Value(3.0) };

        ParticipantText.Meaning(Model(release with { Attrition = [attrition] })).ShouldContain("te ongunstig");
    }

    [Theory]
    [InlineData(1001, "leken bij de start op wie bleven")]
    [InlineData(1100, "te gunstig")]
    public void A_euro_more_or_less_makes_nobody_who_left_worse_off(double leavers, string expected)
    {
        var release = Some.Release();
        var euro = release.Outcomes.First(o => o.Indicator.Unit == Core.Indicators.Unit.Euro);
        var attrition = release.Attrition[0] with { StayersAtBaseline = Value(1000), LeaversAtBaseline = Value(leavers) };

        ParticipantText.Meaning(Model(release with { Outcomes = [euro with { Outcome = euro.Outcome with { Role = OutcomeRole.Primary } }], Attrition = [attrition] })).ShouldContain(expected);
    }

    [Fact]
    public void Everyone_who_began_stands_beside_those_who_stayed()
    {
        var release = Some.Release();

        ParticipantText.Everyone(Model(release)).ShouldBe(
            "Stel: met wie stopte, ging het net als met mensen die op hen leken en bleven. Dan hadden alle mensen die met steun begonnen bij de eindmeting 2,6 voor eenzaamheid (marge 2,3 tot 2,9). Bij wie bleef, was dat 2,4.");
        ParticipantText.Everyone(Model(Some.WithheldRelease())).ShouldBeEmpty();
        ParticipantText.Everyone(Model(release with { Outcomes = [release.Outcomes[0] with { Everyone = [] }] })).ShouldBeEmpty();
    }

    [Fact]
    public void A_measurement_that_still_has_to_come_is_not_one_that_nobody_stayed_for()
    {
        var release = Some.Release();
        var group = release.Attrition[0];
        var model = Model(release with { Attrition = [group with { Measured = [group.Measured[0], new ReleasedWave(2, ReleasedFigures.Count(0, DisclosurePolicy.Public))] }] });

        ParticipantText.Heading(model).ShouldNotStartWith("0 van de");
        ParticipantText.CoverGroups(model, 900).ShouldAllBe(g => g.Filled == g.Marks);
        ParticipantText.DrawingNote(model, 900).ShouldNotContain("eindmeting");
    }

    private static ReportModel Model(StudyRelease release) => ReportModelBuilder.Build(release, Some.Edition());

    private static Released<double> Value(double value) => ReleasedFigures.Mean(value, 100, Core.Indicators.Unit.Points, DisclosurePolicy.Public);
}
