using Impact.Core.Indicators;
using Impact.Reports.Text;

namespace Impact.Tests.Text;

public class OutcomeWordsTests
{
    [Fact]
    public void Every_indicator_has_words_of_its_own() =>
        Indicators.All.Where(i => !Wordings.All.Contains(OutcomeWords.Of(i))).Select(i => i.Id).ShouldBeEmpty();

    [Fact]
    public void No_family_hides_behind_an_earlier_one() =>
        Wordings.All.Where((w, i) => Wordings.All.Take(i).Any(earlier => w.Family.StartsWith(earlier.Family, StringComparison.Ordinal)))
            .Select(w => w.Family).ShouldBeEmpty();

    [Fact]
    public void A_share_says_of_whom_and_leaves_one_gap_for_the_number() =>
        Indicators.All.Where(i => i.Unit == Unit.Share).Select(OutcomeWords.Of).ShouldAllBe(w => w.People.Split("{0}").Length == 2);

    [Fact]
    public void An_unknown_indicator_is_spoken_of_by_its_name() =>
        OutcomeWords.Of(Some.ReleasedIndicator("new-thing", Unit.Hours, Direction.HigherIsBetter)).Title.ShouldBe("Uitkomst van new-thing");
}
