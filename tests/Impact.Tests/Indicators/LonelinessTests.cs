using Impact.Core.Indicators;
using Impact.Core.Observations;
using Known = Impact.Core.Instruments.Instruments;
using Listed = Impact.Core.Indicators.Indicators;

namespace Impact.Tests;

public sealed class LonelinessTests
{
    // In the order of the form: 3 E, 4 S, 7 S, 9 E, 8 S, 10 E.
    private static readonly int[] Two = [3, 3, 3, 2, 3, 1];

    [Theory]
    [InlineData("loneliness-djg6", 2)]
    [InlineData("loneliness-djg6-share", 1)]
    [InlineData("loneliness-djg6-severe", 0)]
    [InlineData("loneliness-djg6-emotional", 2)]
    [InlineData("loneliness-djg6-social", 0)]
    public void Every_loneliness_indicator_reads_the_same_answers(string id, double value) =>
        Baseline(id, Two).Value.ShouldBe(value);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 1)]
    public void Severe_on_the_short_form_starts_at_five(int lonelyItems, double value)
    {
        int[] worst = [3, 1, 1, 3, 1, 3];
        int[] best = [1, 3, 3, 1, 3, 1];
        Baseline("loneliness-djg6-severe", [.. worst.Take(lonelyItems), .. best.Skip(lonelyItems)]).Value.ShouldBe(value);
    }

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(3, 1, 0)]
    [InlineData(8, 1, 0)]
    [InlineData(9, 1, 1)]
    public void The_long_form_has_lines_of_its_own(int lonelyItems, double lonely, double severe)
    {
        int[] codes = [.. Known.Djg11.Items.Select((item, k) => item.Reverse == k < lonelyItems ? 1 : 3)];
        Of(Known.Djg11, "loneliness-djg11-share", codes).Value.ShouldBe(lonely);
        Of(Known.Djg11, "loneliness-djg11-severe", codes).Value.ShouldBe(severe);
        Of(Known.Djg11, "loneliness-djg11", codes).Value.ShouldBe(lonelyItems);
    }

    [Fact]
    public void The_answers_of_one_form_never_score_the_other() =>
        Baseline("loneliness-djg11", Two).ShouldBe(new PersonValue(Some.Id("a"), 0, null, MissingReason.NotAsked));

    [Fact]
    public void The_mean_names_the_share_that_tells_it_in_people() => Listed.Find("loneliness-djg6")!.InPeople.ShouldBe("loneliness-djg6-share");

    private static PersonValue Baseline(string id, int[] codes) => Of(Known.Djg6, id, codes);

    private static PersonValue Of(Core.Instruments.Instrument instrument, string id, int[] codes)
    {
        var dataset = Some.Dataset with
        {
            Participants = [Some.Participant("a")],
            Responses = [Some.Response("a", 0) with { Answers = Some.Answers(instrument, codes) }],
        };
        return Listed.Find(id)!.Measure(dataset, Some.Study).Single(v => v.Wave == 0);
    }
}
