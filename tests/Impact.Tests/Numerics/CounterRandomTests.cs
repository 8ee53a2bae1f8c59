using Impact.Core.Numerics;

namespace Impact.Tests.Numerics;

public class CounterRandomTests
{
    // Known answers published with the generator's paper (Random123, philox4x32-10).
    [Theory]
    [InlineData(0UL, 0UL, 0UL, 0xe169c58d_6627e8d5UL, 0x9b00dbd8_bc57ac4cUL)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x41c83b0e_408f276dUL, 0x6d5451fd_a20bc7c6UL)]
    [InlineData(0x85a308d3_243f6a88UL, 0x03707344_13198a2eUL, 0x299f31d0_a4093822UL, 0x94fdcceb_d16cfe09UL, 0x24126ea1_5001e420UL)]
    public void The_generator_gives_its_published_answers(ulong low, ulong high, ulong key, ulong first, ulong second) =>
        Philox.Block(low, high, key).ShouldBe((first, second));

    [Fact]
    public void A_stream_is_the_same_whoever_else_draws()
    {
        var alone = Draw(7, 3);
        var together = new double[8][];
        Parallel.For(0, 8, stream => together[stream] = Draw(7, (ulong)stream));
        together[3].ShouldBe(alone);
        together[4].ShouldNotBe(alone);
        Draw(8, 3).ShouldNotBe(alone);
    }

    [Fact]
    public void A_stream_is_the_same_on_another_thread()
    {
        double[] there = [];
        var thread = new Thread(() => there = Draw(7, 3));
        thread.Start();
        thread.Join();
        there.ShouldBe(Draw(7, 3));
    }

    [Fact]
    public void Whole_numbers_are_equally_likely()
    {
        var random = new CounterRandom(1, 0);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
            counts[random.NextInt(7)]++;
        var chi = counts.Sum(c => (c - 10_000.0) * (c - 10_000.0) / 10_000);
        ChiSquared.UpperTail(chi, 6).ShouldBeGreaterThan(1e-4);
    }

    [Fact]
    public void Normal_numbers_have_mean_zero_and_variance_one()
    {
        var random = new CounterRandom(2, 0);
        var moments = Moments.Of([.. Enumerable.Range(0, 50_000).Select(_ => random.NextNormal())]);
        moments.Mean.ShouldBe(0, 4 / Math.Sqrt(50_000));
        moments.Variance.ShouldBe(1, 4 * Math.Sqrt(2.0 / 50_000));
    }

    private static double[] Draw(ulong seed, ulong stream)
    {
        var random = new CounterRandom(seed, stream);
        return [.. Enumerable.Range(0, 100).Select(_ => random.NextDouble())];
    }
}
