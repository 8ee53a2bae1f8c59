using Impact.Core.Disclosure;
using Impact.Core.Observations;
using Impact.Reports.Text;

namespace Impact.Tests.Text;

public class DutchTests
{
    [Theory]
    [InlineData(1234, "1.234")]
    [InlineData(0, "0")]
    [InlineData(-12, "−12")]
    public void A_count_has_points_between_thousands(int value, string text) => Dutch.Whole(value).ShouldBe(text);

    [Theory]
    [InlineData(1234.56, 1, "1.234,6")]
    [InlineData(-0.04, 1, "0,0")]
    [InlineData(-0.05, 1, "−0,1")]
    [InlineData(2.5, 0, "3")]
    public void A_number_has_a_comma_and_a_real_minus_and_no_minus_zero(double value, int decimals, string text) => Dutch.Number(value, decimals).ShouldBe(text);

    [Theory]
    [InlineData(0.5, "+0,5")]
    [InlineData(-0.5, "−0,5")]
    [InlineData(0.04, "0,0")]
    public void A_change_shows_its_sign(double value, string text) => Dutch.Signed(value, 1).ShouldBe(text);

    [Fact]
    public void Dates_quarters_and_money_are_written_out()
    {
        Dutch.Date(new DateOnly(2025, 3, 31)).ShouldBe("31 maart 2025");
        Dutch.Period(new Quarter(2024, 1), new Quarter(2025, 4)).ShouldBe("januari 2024 tot en met december 2025");
        Dutch.QuarterShort(new Quarter(2025, 1)).ShouldBe("2025 K1");
        Dutch.Euro(1234.4).ShouldBe("€\u00a01.234");
        Dutch.Percent(0.625).ShouldBe("63%");
    }

    [Fact]
    public void A_figure_that_is_not_shown_is_a_dot_and_one_that_does_not_exist_a_dash()
    {
        Dutch.Show(Some.Shown(12), n => Dutch.Whole(n)).ShouldBe("12");
        Dutch.Show(Some.Hidden<int>(), n => Dutch.Whole(n)).ShouldBe("·");
        Dutch.Show(new Withheld<int>(WithheldReason.NotEstimable), n => Dutch.Whole(n)).ShouldBe("–");
    }
}
