using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class SignallingTests
{
    [Theory]
    [InlineData(14, 1.0)]
    [InlineData(15, 0.0)]
    public void A_contact_is_in_time_within_14_days(int days, double inTime) => Counted.Values("signal-14-days-share", Counted.WithCases(Seen(days))).ShouldBe([inTime]);

    [Fact]
    public void A_contact_in_the_last_fourteen_days_of_the_study_is_not_counted_because_slow_ones_cannot_be_seen_yet()
    {
        var seen = Counted.Case with { SignalledOn = new DateOnly(2025, 12, 17), FirstContactOn = new DateOnly(2025, 12, 18) };
        Counted.Values("signal-14-days-share", Counted.WithCases(seen, seen with { SignalledOn = new DateOnly(2025, 12, 16) })).ShouldBe([null, 1.0]);
    }

    [Fact]
    public void The_median_counts_a_case_closed_without_contact_as_censored()
    {
        // At risk 4, 3, 2 at 2, 4, 8 days; the fourth closes on day 5: survival 3/4, 1/2, 0. Exactly half from 4 to 8: 6.
        var closed = Counted.Case with { SignalledOn = Counted.Day(2024, 0), ClosedOn = Counted.Day(2024, 5) };
        Counted.Figure("signal-days", Counted.WithCases(Seen(2), Seen(4), Seen(8), closed)).Value.ShouldBe(6);
    }

    [Fact]
    public void A_contact_before_the_signal_is_no_measurement() => Counted.Values("signal-days", Counted.WithCases(Seen(-3))).ShouldBe([null]);

    [Fact]
    public void Without_a_crisis_at_the_first_contact_is_good_and_not_known_is_missing()
    {
        var figure = Counted.Figure("signal-not-in-crisis-share", Counted.WithCases(
            Seen(1) with { CrisisAtFirstContact = false }, Seen(1) with { CrisisAtFirstContact = true }, Seen(1) with { CrisisAtFirstContact = false }, Seen(1)));
        (figure.Value, figure.N, figure.Missing).ShouldBe((2.0 / 3, 3, 1));
    }

    [Fact]
    public void A_case_without_a_signal_is_not_counted() => Counted.Values("signal-days", Counted.WithCases(Counted.Case)).ShouldBeEmpty();

    private static SupportCase Seen(int days) => Counted.Case with { SignalledOn = Counted.Day(2024, 10), FirstContactOn = Counted.Day(2024, 10 + days) };
}
