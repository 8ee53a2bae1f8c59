using Impact.Core.Numerics;

namespace Impact.Tests.Numerics;

public class NeumaierSumTests
{
    [Fact]
    public void Small_numbers_survive_between_large_ones() =>
        NeumaierSum.Of([1, 1e100, 1, -1e100]).ShouldBe(2);

    [Fact]
    public void A_plain_sum_loses_what_this_sum_keeps()
    {
        var tenths = Enumerable.Repeat(0.1, 1_000_000).ToArray();
        NeumaierSum.Of(tenths).ShouldBe(100_000, 1e-11);
        Math.Abs(tenths.Aggregate(0.0, (a, b) => a + b) - 100_000).ShouldBeGreaterThan(1e-7);
    }
}
