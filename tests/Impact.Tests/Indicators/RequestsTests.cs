using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class RequestsTests
{
    private static readonly Match Request = new() { Kind = MatchKind.Request, AskedOn = Counted.Day(2024, 0), Asker = Some.Id("a"), Result = MatchResult.Open };

    [Fact]
    public void Days_to_a_match_censor_requests_that_were_withdrawn()
    {
        // At risk 3, 2 at 3 and 9 days, the withdrawn one leaves on day 5: survival 2/3, 0: half is passed on day 9.
        var matches = new[] { Found(3), Found(9), Request with { ClosedOn = Counted.Day(2024, 5), Result = MatchResult.Withdrawn } };
        Counted.Figure("match-days", Data(matches)).Value.ShouldBe(9);
    }

    [Fact]
    public void Offers_are_no_requests() => Counted.Values("match-days", Data(Found(3) with { Kind = MatchKind.Offer })).ShouldBeEmpty();

    [Theory]
    [InlineData("match-fulfilled-share", 1, 0, 0, 0, 0)]
    [InlineData("match-unmet-share", 0, 0, 1, 0, 1)]
    [InlineData("match-handed-over-share", 0, 0, 0, 1, 0)]
    public void A_share_of_requests_counts_how_all_of_them_stood_after_ninety_days(string indicator, double fulfilled, double withdrawn, double declined, double handedOver, double open) =>
        Counted.Values(indicator, Data([.. new[] { MatchResult.Fulfilled, MatchResult.Withdrawn, MatchResult.Declined, MatchResult.HandedOver }.Select(r => Ended(90, r)), Request]))
            .ShouldBe([fulfilled, withdrawn, declined, handedOver, open]);

    [Theory]
    [InlineData("match-fulfilled-share", MatchResult.Fulfilled, null)]
    [InlineData("match-handed-over-share", MatchResult.HandedOver, null)]
    [InlineData("match-unmet-share", MatchResult.Withdrawn, null)]
    [InlineData("match-unmet-share", MatchResult.Declined, 1.0)]
    public void What_ended_on_an_unknown_day_may_or_may_not_have_ended_in_time(string indicator, MatchResult result, double? value) =>
        Counted.Values(indicator, Data(Request with { Result = result, MatchedOn = result == MatchResult.Fulfilled ? Counted.Day(2024, 3) : null })).ShouldBe([value]);

    [Fact]
    public void What_ends_after_ninety_days_did_not_end_within_them() =>
        Counted.Values("match-fulfilled-share", Data(Ended(91, MatchResult.Fulfilled), Ended(90, MatchResult.Fulfilled))).ShouldBe([0, 1]);

    [Fact]
    public void Who_has_a_helper_is_no_longer_waiting() =>
        Counted.Values("match-unmet-share", Data(Found(80), Found(91), Ended(91, MatchResult.Withdrawn))).ShouldBe([0, 1, 1]);

    [Fact]
    public void A_request_of_the_last_ninety_days_is_left_out_however_it_ended()
    {
        var late = Ended(5, MatchResult.Fulfilled) with { AskedOn = new DateOnly(2025, 10, 2), ClosedOn = new DateOnly(2025, 10, 7) };
        Counted.Values("match-fulfilled-share", Data(late, late with { AskedOn = new DateOnly(2025, 10, 1) })).ShouldBe([null, 1]);
    }

    [Fact]
    public void The_last_day_is_that_of_the_last_quarter_delivered()
    {
        var asked = Ended(5, MatchResult.Fulfilled) with { AskedOn = new DateOnly(2025, 5, 1), ClosedOn = new DateOnly(2025, 5, 6) };
        AnalysisDataset Delivered(int quarter) => Data(asked) with { Inputs = [new InputFile("matches", new Quarter(2025, quarter), "", 1), new InputFile("survey", new Quarter(2025, 4), "", 1)] };
        Counted.Values("match-fulfilled-share", Delivered(2)).ShouldBe([null]);
        Counted.Values("match-fulfilled-share", Delivered(3)).ShouldBe([1]);
    }

    [Fact]
    public void Help_counts_in_the_period_in_which_it_was_given()
    {
        // Asked on 28 December 2024, found and closed in January 2025: the helper gives in 2025, the asker asks in 2024.
        var match = Found(0) with { AskedOn = new DateOnly(2024, 12, 28), MatchedOn = new DateOnly(2025, 1, 3), ClosedOn = new DateOnly(2025, 1, 5), Result = MatchResult.Fulfilled, NewTie = true };
        foreach (var (indicator, period) in new[] { ("match-repeat-share", 1), ("match-new-tie-share", 1) })
            Counted.Result(indicator, Data(match)).Groups.Select(f => f.Wave).ShouldBe([period]);
        Counted.Result("match-reciprocity", Data(match)).Groups.Select(f => f.Wave).ShouldBe([0, 1]);
    }

    [Fact]
    public void Who_asks_and_gives_counts_as_both()
    {
        // a asks and helps b; b asks; c offers: one of three.
        var matches = new[] { Request, Found(1) with { Asker = Some.Id("b"), Helper = Some.Id("a") }, Request with { Kind = MatchKind.Offer, Asker = Some.Id("c") } };
        Counted.Figure("match-reciprocity", Data(matches)).Value!.Value.ShouldBe(1.0 / 3, 1e-12);
    }

    [Fact]
    public void A_pair_that_helps_twice_repeats()
    {
        var fulfilled = Found(1) with { Result = MatchResult.Fulfilled, ClosedOn = Counted.Day(2024, 3) };
        Counted.Figure("match-repeat-share", Data(fulfilled, fulfilled, fulfilled with { Helper = Some.Id("c") })).Value.ShouldBe(0.5);
    }

    [Fact]
    public void New_ties_are_a_share_of_matches() =>
        Counted.Values("match-new-tie-share", Data(Found(1) with { NewTie = true }, Found(1) with { NewTie = false }, Found(1), Request)).ShouldBe([1, 0, null]);

    [Fact]
    public void Requests_of_one_asker_are_one_person_behind_the_figure() =>
        Counted.Figure("match-fulfilled-share", Data([.. Enumerable.Range(0, 20).Select(_ => Ended(3, MatchResult.Fulfilled))])).Behind.ShouldBe(1);

    private static Match Found(int days) => Request with { MatchedOn = Counted.Day(2024, days), Helper = Some.Id("h") };

    private static Match Ended(int days, MatchResult result) => Request with { ClosedOn = Counted.Day(2024, days), Result = result };

    private static AnalysisDataset Data(params Match[] matches) => Some.Dataset with { Matches = matches };
}
