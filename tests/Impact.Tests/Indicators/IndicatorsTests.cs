using Impact.Core.Indicators;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

public sealed class IndicatorsTests
{
    [Fact]
    public void Every_indicator_is_listed_once_and_found_by_its_id()
    {
        Listed.All.Select(i => i.Id).ShouldBeUnique();
        Listed.All.ShouldAllBe(i => Listed.Find(i.Id) == i);
        Listed.Find("happiness").ShouldBeNull();
    }

    [Fact]
    public void Every_indicator_has_a_Dutch_name_of_its_own_in_lower_case()
    {
        Listed.All.Select(i => i.Name).ShouldBeUnique();
        Listed.All.ShouldAllBe(i => char.IsLower(i.Name[0]));
    }

    [Fact]
    public void What_tells_an_indicator_in_people_is_a_share() =>
        Listed.All.Where(i => i.InPeople is not null).ShouldAllBe(i => Listed.Find(i.InPeople!)!.Unit == Unit.Share);

    [Fact]
    public void A_share_runs_from_nobody_to_everybody_and_a_ratio_of_sums_can_pass_the_whole() =>
        Listed.All.Where(i => i.Unit == Unit.Share).ShouldAllBe(i => i.Minimum == 0 && (i.Maximum == 1 || i.IsRatioOfSums));

    [Fact]
    public void A_dataset_without_persons_gives_no_values() =>
        Listed.All.ShouldAllBe(i => i.Measure(Some.Dataset, Some.Study).Count == 0);
}
