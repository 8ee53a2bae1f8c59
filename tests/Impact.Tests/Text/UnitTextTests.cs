using Impact.Core.Indicators;
using Impact.Reports.Text;

namespace Impact.Tests.Text;

public class UnitTextTests
{
    [Theory]
    [InlineData(Unit.Points, 2.44, "2,4")]
    [InlineData(Unit.Share, 0.563, "56")]
    [InlineData(Unit.Euro, 741.4, "€\u00a0741")]
    [InlineData(Unit.Hours, 3.25, "3,3")]
    public void Every_unit_has_its_own_notation(Unit unit, double value, string text) => UnitText.Value(unit, value).ShouldBe(text);

    [Fact]
    public void Every_unit_has_a_name() =>
        Indicators.All.Select(i => UnitText.Name(i, OutcomeWords.Of(i))).ShouldAllBe(name => name.Length > 4);

    [Fact]
    public void A_bound_near_zero_keeps_its_side()
    {
        UnitText.WithInterval(Unit.Points, Some.Contrast(false, 0.3, (-0.02, 0.6))).ShouldBe("+0,3 (−0,02 tot +0,6)");
        UnitText.WithInterval(Unit.Share, Some.Contrast(false, 0.09, (0.001, 0.19))).ShouldBe("+9 (+0,1 tot +19)");
    }

    [Fact]
    public void A_group_figure_is_told_in_people_where_it_can() =>
        Some.Report().Outcomes[0].InWords.ShouldBe([
            "Van de 100 mensen met steun waren er 72 eenzaam bij de start en 56 bij de eindmeting.",
            "Van de 100 mensen zonder steun waren er 69 eenzaam bij de start en 66 bij de eindmeting."]);
}
