using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests.Disclosure;

public class ReachReleaseTests
{
    [Theory]
    [InlineData(30, 24, false)]
    [InlineData(30, 20, true)]
    [InlineData(40, 8, false)]
    [InlineData(30, 30, true)]
    public void A_wave_that_gives_away_the_few_who_missed_it_is_withheld(int enrolled, int measured, bool published)
    {
        var group = new GroupAttrition { Group = Role.Supported, Enrolled = enrolled, Measured = [new(0, enrolled), new(1, measured)], Leavers = 0, Stayers = 0 };

        ReachRelease.Of(group, Unit.Points, DisclosurePolicy.Public).Measured[1].Persons.IsPublished.ShouldBe(published);
    }
}
