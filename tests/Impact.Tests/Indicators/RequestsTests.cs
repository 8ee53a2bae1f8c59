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
    [InlineData("match-fulfilled-share", 1, 0, 0, 0)]
    [InlineData("match-unmet-share", 0, 0, 1, 0)]
    [InlineData("match-handed-over-share", 0, 0, 0, 1)]
    public void A_share_of_closed_requests_leaves_open_ones_out(string indicator, double fulfilled, double withdrawn, double declined, double handedOver) =>
        Counted.Values(indicator, Data([.. new[] { MatchResult.Fulfilled, MatchResult.Withdrawn, MatchResult.Declined, MatchResult.HandedOver, MatchResult.Open }.Select(r => Request with { Result = r })]))
            .ShouldBe([fulfilled, withdrawn, declined, handedOver, null]);

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
        var fulfilled = Found(1) with { Result = MatchResult.Fulfilled };
        Counted.Figure("match-repeat-share", Data(fulfilled, fulfilled, fulfilled with { Helper = Some.Id("c") })).Value.ShouldBe(0.5);
    }

    [Fact]
    public void New_ties_are_a_share_of_matches() =>
        Counted.Values("match-new-tie-share", Data(Found(1) with { NewTie = true }, Found(1) with { NewTie = false }, Found(1), Request)).ShouldBe([1, 0, null]);

    [Fact]
    public void Requests_of_one_asker_are_one_person_behind_the_figure() =>
        Counted.Figure("match-fulfilled-share", Data([.. Enumerable.Range(0, 20).Select(_ => Request with { Result = MatchResult.Fulfilled })])).Behind.ShouldBe(1);

    private static Match Found(int days) => Request with { MatchedOn = Counted.Day(2024, days), Helper = Some.Id("h") };

    private static AnalysisDataset Data(params Match[] matches) => Some.Dataset with { Matches = matches };
}
