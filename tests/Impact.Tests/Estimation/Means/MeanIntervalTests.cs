using Impact.Core.Estimation.Means;

namespace Impact.Tests.Estimation.Means;

public class MeanIntervalTests
{
    // By hand: mean 3, sd √2.5, t(0.975; 4) = 2.776445.
    [Fact]
    public void The_interval_of_one_to_five_comes_out()
    {
        var interval = MeanInterval.T([1, 2, 3, 4, 5], 0.95)!.Value;
        interval.Low.ShouldBe(3 - 2.7764451051977987 * Math.Sqrt(0.5), 1e-12);
        interval.High.ShouldBe(3 + 2.7764451051977987 * Math.Sqrt(0.5), 1e-12);
    }

    [Fact]
    public void One_value_or_equal_values_have_no_interval()
    {
        MeanInterval.T([], 0.95).ShouldBeNull();
        MeanInterval.T([4], 0.95).ShouldBeNull();
        MeanInterval.T([4, 4, 4], 0.95).ShouldBeNull();
    }
}
