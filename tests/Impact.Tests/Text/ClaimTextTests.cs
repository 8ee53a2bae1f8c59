using System.Text.RegularExpressions;
using Impact.Core.Claims;
using Impact.Core.Indicators;
using Impact.Reports.Text;
using Impact.Tests.Sections;

namespace Impact.Tests.Text;

public partial class ClaimTextTests
{
    public static TheoryData<ClaimLevel, Movement> Claims
    {
        get
        {
            var all = new TheoryData<ClaimLevel, Movement>();
            foreach (var level in Enum.GetValues<ClaimLevel>())
                foreach (var movement in Enum.GetValues<Movement>())
                    all.Add(level, movement);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Every_claim_has_words_for_every_indicator(ClaimLevel level, Movement movement)
    {
        foreach (var sentence in Indicators.All.SelectMany(i => Sentences(level, movement, i)))
        {
            sentence.Heading.ShouldNotContain("{");
            sentence.Heading.ShouldNotEndWith(".");
            sentence.Explanation.ShouldEndWith(".");
        }
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task A_report_holds_no_word_of_cause_below_the_highest_rung(ClaimLevel level, Movement movement)
    {
        if (level == ClaimLevel.Attributable) return;
        var claim = new Claim(level, movement, Enum.GetValues<ClaimReason>());
        var page = await Page.Of(Some.Report(claim));
        Cause().Matches(Page.Everything(page)).Select(m => m.Value).ShouldBeEmpty();
    }

    [Fact]
    public void The_highest_rung_may_name_the_cause()
    {
        var sentences = Sentences(ClaimLevel.Attributable, Movement.Better, Indicators.Find("loneliness-djg6")!);
        sentences.ShouldAllBe(s => s.Heading == "Ik begin zorgt voor minder eenzaamheid");
    }

    [Theory]
    [InlineData(Course.Down, "Eenzaamheid nam bij mensen met steun sterker af dan zonder steun")]
    [InlineData(Course.Up, "Eenzaamheid nam bij mensen met steun minder toe dan zonder steun")]
    [InlineData(Course.Unknown, "Eenzaamheid liep bij mensen met steun gunstiger dan zonder steun")]
    public void A_difference_is_told_as_it_went(Course course, string heading) =>
        Sentence(ClaimLevel.Differs, Movement.Better, course, "loneliness-djg6").Heading.ShouldBe(heading);

    [Fact]
    public void Better_means_more_where_more_is_better() =>
        Sentence(ClaimLevel.Changed, Movement.Better, Course.Up, "participation-rung3-share").Heading.ShouldBe("Meedoen nam toe bij mensen met steun");

    [Theory]
    [InlineData("De daling komt door de steun", true)]
    [InlineData("dankzij", true)]
    [InlineData("Het effect van Ik begin", true)]
    [InlineData("steun leidt tot", true)]
    [InlineData("steun zorgt voor", true)]
    [InlineData("doorgaan met zorg", false)]
    public void The_rule_sees_words_of_cause(string text, bool caught) => Cause().IsMatch(text).ShouldBe(caught);

    private static IEnumerable<ClaimSentence> Sentences(ClaimLevel level, Movement movement, Indicator indicator) =>
        Enum.GetValues<Course>().Select(course => Sentence(level, movement, course, indicator.Id));

    private static ClaimSentence Sentence(ClaimLevel level, Movement movement, Course course, string id)
    {
        var indicator = Indicators.Find(id)!;
        return ClaimText.Of(new Claim(level, movement, []), new ClaimSubject(OutcomeWords.Of(indicator), indicator.Direction, course, "Ik begin"));
    }

    [GeneratedRegex(@"\b(door|dankzij|effect van|leidt tot|leidde tot|zorgt voor|zorgde voor|veroorzaakt|oorzaak van|als gevolg van)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cause();
}
