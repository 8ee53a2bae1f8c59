using Impact.Core.Claims;
using Impact.Core.Disclosure;
using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests.Disclosure;

public class ReleasedFiguresTests
{
    private static readonly DisclosurePolicy Policy = DisclosurePolicy.Public;

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void A_mean_needs_ten_persons(int n, bool published) =>
        ReleasedFigures.Figure(Figure(n, 2.345), Unit.Points, Policy).IsPublished.ShouldBe(published);

    [Fact]
    public void A_mean_is_published_with_one_decimal() =>
        Shown(ReleasedFigures.Figure(Figure(50, 2.345), Unit.Points, Policy)).Value.ShouldBe(2.3);

    [Theory]
    [InlineData(2.25, 2.3)]
    [InlineData(-2.25, -2.3)]
    public void Half_a_step_is_rounded_away_from_zero(double mean, double shown) =>
        Shown(ReleasedFigures.Figure(Figure(50, mean), Unit.Points, Policy)).Value.ShouldBe(shown);

    [Theory]
    [InlineData(100, 0.09, false)]
    [InlineData(100, 0.10, true)]
    [InlineData(100, 0.90, true)]
    [InlineData(100, 0.91, false)]
    [InlineData(100, 0.00, false)]
    [InlineData(100, 1.00, false)]
    public void A_share_needs_ten_persons_with_and_ten_without(int n, double share, bool published) =>
        ReleasedFigures.Figure(Figure(n, share), Unit.Share, Policy).IsPublished.ShouldBe(published);

    [Theory]
    [InlineData(19, 33.12, null)]
    [InlineData(20, 33.12, 30.0)]
    [InlineData(20, 36.0, 40.0)]
    public void A_median_is_shown_in_tens_of_euro_and_only_with_ten_persons_on_each_side(int n, double median, double? shown)
    {
        var figure = Shown(ReleasedFigures.Figure(Figure(n, 500) with { Sd = 100, Median = median, MedianBounds = new Core.Estimation.Interval(20, 60) }, Unit.Euro, Policy));
        figure.Median.ShouldBe(shown);
        figure.MedianBounds.ShouldBeNull();
    }

    [Fact]
    public void A_bound_is_never_rounded_onto_zero()
    {
        var shown = Shown(ReleasedFigures.Estimate(Contrast(-0.5, -0.97, -0.03), Unit.Points, areGroupsShown: true));

        shown.High.ShouldBe(-0.03);
        shown.Low.ShouldBe(-1.0);
    }

    [Fact]
    public void A_bound_that_is_almost_zero_keeps_its_side() =>
        Shown(ReleasedFigures.Estimate(Contrast(-0.5, -0.97, -0.0004), Unit.Points, areGroupsShown: true)).High.ShouldBe(-0.01);

    [Fact]
    public void An_estimate_is_withheld_with_the_figures_it_could_rebuild() =>
        ReleasedFigures.Estimate(Contrast(-0.5, -0.9, -0.1), Unit.Points, areGroupsShown: false).IsPublished.ShouldBeFalse();

    [Fact]
    public void No_policy_goes_below_the_floor() =>
        Should.Throw<ArgumentOutOfRangeException>(() => DisclosurePolicy.Public with { Threshold = 4 });

    [Fact]
    public void A_mean_that_is_the_value_of_everybody_is_withheld() =>
        ReleasedFigures.Figure(GroupSummary.Of(new GroupValues(Role.Supported, 0, [.. Enumerable.Repeat(6.0, 12)], 0), Unit.Points, 1), Unit.Points, Policy).IsPublished.ShouldBeFalse();

    [Theory]
    [InlineData(new double[] { 14000, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, false)]
    [InlineData(new double[] { 500, 300, 200, 100, 50, 0, 0, 0, 0, 0, 0, 0 }, true)]
    public void A_mean_cost_that_is_the_cost_of_one_person_is_withheld(double[] euro, bool published) =>
        ReleasedFigures.Figure(GroupSummary.Of(new GroupValues(Role.Supported, 0, euro, 0), Unit.Euro, 1), Unit.Euro, Policy).IsPublished.ShouldBe(published);

    private static T Shown<T>(Released<T> released) =>
        released.Match(value => value, reason => throw new ShouldAssertException($"withheld: {reason}"));

    private static GroupFigure Figure(int n, double value) =>
        new() { Group = Role.Supported, Wave = 0, N = n, Missing = 0, Value = value, Low = value, High = value, Interval = "t" };

    private static ContrastEstimate Contrast(double value, double low, double high) => new()
    {
        Estimator = "did",
        AdjustedForBaseline = false,
        Groups = [Role.Supported, Role.Comparison],
        Wave = 2,
        Contrast = "supported-comparison:wave2-wave0",
        Value = value,
        Low = low,
        High = high,
        N = 100,
    };
}
