using Impact.Core.Instruments;
using Known = Impact.Core.Instruments.Instruments;

namespace Impact.Tests;

public sealed class ScoringTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_answer_to_every_statement_of_a_scale_with_reversed_ones_is_noticed(int code) =>
        Scoring.IsStraightLine(Known.Djg6, All(code)).ShouldBeTrue();

    [Fact]
    public void A_scale_without_reversed_items_is_never_a_straight_line() =>
        Scoring.IsStraightLine(Known.Cantril, new Dictionary<string, int> { ["1"] = 7 }).ShouldBeFalse();

    [Fact]
    public void A_scale_that_asks_in_one_direction_only_is_never_a_straight_line() =>
        Scoring.IsStraightLine(Known.Ceo, Known.Ceo.Items.ToDictionary(i => i.Id, _ => 1)).ShouldBeFalse();

    [Fact]
    public void The_rescaled_mean_equals_the_sum_formula_of_the_reference_sheet_for_every_answer()
    {
        for (var k = 0; k < 625; k++)
        {
            int[] codes = [(k % 5) + 1, (k / 5 % 5) + 1, (k / 25 % 5) + 1, (k / 125) + 1];
            var sum = codes[0] + 18 - codes[1] - codes[2] - codes[3];
            Scoring.Score(Known.Coh4, codes.Select((code, i) => (code, i)).ToDictionary(a => Known.Coh4.Items[a.i].Id, a => a.code)).Total!.Value
                .ShouldBe((sum - 4) * 10 / 16.0, 1e-12);
        }
    }

    [Theory]
    [InlineData("ediz9", "10")]
    [InlineData("mast5", "6")]
    [InlineData("djg6", "1")]
    [InlineData("coh4", "5")]
    [InlineData("zrm13", "14")]
    public void An_item_of_another_version_is_refused(string id, string item) =>
        Should.Throw<ArgumentException>(() => Scoring.Score(Known.Find(id)!, new Dictionary<string, int> { [item] = 1 })).Message.ShouldContain($"no item {item}");

    [Fact]
    public void A_missing_answer_never_raises_the_total()
    {
        var full = Scoring.Score(Known.Djg6, All(2)).Total!.Value;
        foreach (var item in Known.Djg6.Items)
        {
            var answers = All(2);
            answers.Remove(item.Id);
            Scoring.Score(Known.Djg6, answers).Total!.Value.ShouldBe(full - 1);
        }
    }

    /// <summary>Every combination of the twelve yes/no questions against the rule as published, written out once more.</summary>
    [Fact]
    public void The_rungs_are_those_of_the_published_rule_for_every_combination_of_answers()
    {
        var ids = Known.Ladder.Items.Select(i => i.Id).ToList();
        for (var bits = 0; bits < 1 << ids.Count; bits++)
        {
            var answers = ids.Select((id, k) => (id, yes: (bits >> k) & 1)).ToDictionary(a => a.id, a => a.yes);
            Scoring.Score(Known.Ladder, answers).Total.ShouldBe(Published(id => answers[id] == 1));
        }
    }

    private static int Published(Func<string, bool> yes)
    {
        if (yes("contract") || yes("zzp") || yes("bbl"))
        {
            return yes("benefit") || yes("instrument") || yes("wsw") || yes("guided") || yes("bbl") ? 5 : 6;
        }

        if (yes("unpaid_work") && yes("responsibility") && yes("weekly_contact")) return 4;
        if (yes("organised_weekly")) return 3;
        return yes("contact_outside") ? 2 : 1;
    }

    private static Dictionary<string, int> All(int code) => Known.Djg6.Items.ToDictionary(i => i.Id, _ => code);
}
