using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Reports.Text;

namespace Impact.Tests.Text;

public sealed class FurtherTextTests
{
    [Theory]
    [InlineData(0.95, "95%")]
    [InlineData(1, "meer dan 99%")]
    [InlineData(0, "minder dan 1%")]
    public void The_chance_that_a_booking_is_covered_is_never_certain(double chance, string expected) =>
        BookedText.Heading(Booked(chance)).ShouldBe($"De geboekte besparing wordt met {expected} kans gedekt");

    [Fact]
    public void Less_use_is_never_called_saved_money()
    {
        var outcome = Some.Report().Outcomes[2];
        var text = BookedText.Found(Booked(0.6), outcome) + BookedText.Limits(Booked(0.6));
        text.ShouldNotContain("bespaard", Case.Insensitive);
        text.ShouldContain("geen geld dat vrijkomt");
        text.ShouldContain("zelf nog niet aangetoond");
    }

    [Fact]
    public void What_helps_groups_is_told_in_groups_and_as_a_link_only()
    {
        ReleasedRatio[] ratios = [new("space", 0.43, 0.36, 0.51, 698, 12), new("subsidy", 1, 0.82, 1.22, 698, 12)];
        ConductText.Heading(ratios).ShouldBe("Groepen met een ruimte stoppen minder vaak");
        ConductText.Found(ratios).ShouldContain("mét een ruimte 43.");
        ConductText.Found(ratios).ShouldContain("Bij subsidie zien wij geen verschil");
        ConductText.Found(ratios).ShouldContain("niet bewezen");
    }

    [Fact]
    public void What_groups_got_on_an_unknown_day_is_told_with_the_caution_that_who_lives_long_has_more_time_to_get_it()
    {
        ReleasedRatio[] ratios = [new("space", 0.43, 0.36, 0.51, 698, 12)];
        ConductText.Found(ratios).ShouldContain("Wij weten niet op welke dag een groep dit kreeg.");
        ConductText.Found(ratios).ShouldContain("Een groep die lang bestaat, had meer tijd om het te krijgen.");
    }

    [Fact]
    public void A_team_that_may_not_be_shown_has_no_verdict() =>
        TeamText.Verdict(new ReleasedTeam("noord", Some.Hidden<TeamFigure>())).ShouldBe(Dutch.NoFigureMark);

    private static BookedSaving Booked(double chance) => new(24_000, 4, 240, 125_800, 5_100, 246_400, chance);
}
