using Impact.Core.Indicators;
using Impact.Core.Observations;

namespace Impact.Tests;

public sealed class GroupSummaryTests
{
    [Fact]
    public void Costs_have_a_median_with_an_interval_of_ranks()
    {
        var figure = GroupSummary.Of(new GroupValues(Role.Supported, 0, [.. Enumerable.Range(1, 10).Select(x => 10.0 * x)], 0), Unit.Euro, 1);
        figure.Median.ShouldBe(55);
        figure.MedianBounds.ShouldBe(new Impact.Core.Estimation.Interval(20, 90));
    }

    [Fact]
    public void Points_have_no_median() =>
        GroupSummary.Of(new GroupValues(Role.Supported, 0, [1, 2, 3, 4, 5, 6, 7], 0), Unit.Points, 1).Median.ShouldBeNull();

    [Fact]
    public void A_share_of_persons_has_the_interval_of_Wilson()
    {
        var figure = Of(Unit.Share, [.. Enumerable.Repeat(1.0, 3), .. Enumerable.Repeat(0.0, 7)]);
        figure.Interval.ShouldBe("wilson");
        figure.Value.ShouldBe(0.3);
        figure.Sd.ShouldBeNull();
        // prop.test(3, 10, correct = FALSE)
        figure.Low!.Value.ShouldBe(0.1077912674, 1e-9);
        figure.High!.Value.ShouldBe(0.6032218525, 1e-9);
    }

    [Fact]
    public void Points_have_the_interval_of_Student()
    {
        var figure = Of(Unit.Points, [1, 2, 3, 4, 5]);
        figure.Interval.ShouldBe("t");
        figure.Sd!.Value.ShouldBe(Math.Sqrt(2.5), 1e-12);
        // t.test(1:5)
        figure.Low!.Value.ShouldBe(1.036756838522439, 1e-9);
        figure.High!.Value.ShouldBe(4.963243161477561, 1e-9);
    }

    [Fact]
    public void Euro_have_a_bootstrap_interval_that_leans_to_the_long_tail_and_repeats()
    {
        double[] costs = [0, 0, 0, 0, 10, 20, 30, 40, 60, 2000];
        var figure = Of(Unit.Euro, costs);
        figure.Interval.ShouldBe("bootstrap-bca");
        (figure.High - figure.Value)!.Value.ShouldBeGreaterThan((figure.Value - figure.Low)!.Value);
        Of(Unit.Euro, costs).ShouldBe(figure);
    }

    [Fact]
    public void The_mean_of_shares_per_person_has_a_bootstrap_interval() =>
        Of(Unit.Share, [0.2, 0.5, 1, 0.4, 0.9]).Interval.ShouldBe("bootstrap-bca");

    [Theory]
    [InlineData(Unit.Share, "wilson")]
    [InlineData(Unit.Points, "t")]
    [InlineData(Unit.Euro, "bootstrap-bca")]
    public void Nobody_with_a_value_gives_no_value_and_no_bounds(Unit unit, string interval) =>
        Of(unit, []).ShouldBe(new GroupFigure { Group = Role.Supported, Wave = 1, N = 0, Missing = 4, Interval = interval });

    [Theory]
    [InlineData(Unit.Points)]
    [InlineData(Unit.Hours)]
    public void One_person_or_equal_values_have_no_bounds(Unit unit)
    {
        Of(unit, [3]).Low.ShouldBeNull();
        Of(unit, [3, 3, 3]).Low.ShouldBeNull();
    }

    private static GroupFigure Of(Unit unit, double[] values) => GroupSummary.Of(new GroupValues(Role.Supported, 1, values, 4), unit, 7);
}
