using Impact.Core.Estimation.Bootstrap;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation.Bootstrap;

public class BootstrapMeanTests
{
    private static readonly double[] Skewed = Draw(80, 11);

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        BootstrapMean.Bca(Skewed, 5, 999, 0.95).ShouldBe(BootstrapMean.Bca(Skewed, 5, 999, 0.95));
        BootstrapMean.Bca(Skewed, 6, 999, 0.95).ShouldNotBe(BootstrapMean.Bca(Skewed, 5, 999, 0.95));
    }

    [Fact]
    public void The_accelerated_interval_of_skewed_values_reaches_further_up()
    {
        var percentile = BootstrapMean.Percentile(Skewed, 5, 1999, 0.95)!.Value;
        var accelerated = BootstrapMean.Bca(Skewed, 5, 1999, 0.95)!.Value;
        accelerated.Low.ShouldBeGreaterThan(percentile.Low);
        accelerated.High.ShouldBeGreaterThan(percentile.High);
    }

    [Fact]
    public void The_spread_of_the_resamples_is_the_standard_error()
    {
        var moments = Moments.Of(Skewed);
        var expected = Math.Sqrt(moments.SumOfSquares) / moments.N;
        BootstrapMean.Resample(Skewed, 3, 4000).Moments.Sd.ShouldBe(expected, 4 * expected / Math.Sqrt(2 * 4000));
    }

    [Fact]
    public void One_value_or_equal_values_have_no_interval()
    {
        BootstrapMean.Bca([3], 1, 99, 0.95).ShouldBeNull();
        BootstrapMean.Bca([3, 3, 3], 1, 99, 0.95).ShouldBeNull();
    }

    // Exponential values by inversion.
    private static double[] Draw(int n, ulong seed)
    {
        var random = new CounterRandom(seed, 0);
        return [.. Enumerable.Range(0, n).Select(_ => -Math.Log(random.NextDouble()))];
    }
}
