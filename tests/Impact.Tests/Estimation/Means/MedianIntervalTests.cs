using Impact.Core.Estimation;
using Impact.Core.Estimation.Means;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation.Means;

public sealed class MedianIntervalTests
{
    /// <summary>Ranks of the sign interval as tabled, for example in Conover (1999), table A3.</summary>
    [Theory]
    [InlineData(6, 1, 6)]
    [InlineData(9, 2, 8)]
    [InlineData(10, 2, 9)]
    [InlineData(20, 6, 15)]
    [InlineData(50, 18, 33)]
    [InlineData(100, 40, 61)]
    public void The_bounds_are_the_values_at_the_tabled_ranks(int n, int low, int high) =>
        MedianInterval.Exact(Values(n), 0.95).ShouldBe(new Interval(low, high));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Too_few_values_have_no_interval(int n) => MedianInterval.Exact(Values(n), 0.95).ShouldBeNull();

    [Fact]
    public void The_median_is_the_middle_or_halfway_the_two_middles()
    {
        MedianInterval.Median([3, 1, 2]).ShouldBe(2);
        MedianInterval.Median([4, 1, 3, 2]).ShouldBe(2.5);
        MedianInterval.Median([]).ShouldBeNull();
    }

    /// <summary>Skewed values with many zeros, as costs are: the interval holds its level although the shape is far from normal.</summary>
    [Fact]
    public void The_interval_covers_the_median_of_skewed_values_at_least_as_often_as_it_says()
    {
        const int Runs = 2000;
        var covered = 0;
        for (var run = 0; run < Runs; run++)
        {
            var random = new CounterRandom(7, (ulong)run);
            double[] values = [.. Enumerable.Range(0, 40).Select(_ => random.NextInt(100) is var draw && draw < 30 ? 0.0 : Math.Exp(draw / 15.0))];
            var bounds = MedianInterval.Exact(values, 0.95)!.Value;
            var median = (Math.Exp(49 / 15.0) + Math.Exp(50 / 15.0)) / 2;
            if (bounds.Low <= median && median <= bounds.High) covered++;
        }

        ((double)covered / Runs).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private static double[] Values(int n) => [.. Enumerable.Range(1, n).Select(x => (double)x)];
}
