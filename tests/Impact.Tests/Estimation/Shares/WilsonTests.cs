using Impact.Core.Estimation;
using Impact.Core.Estimation.Shares;
using Impact.Tests.Reference;

namespace Impact.Tests.Estimation.Shares;

public class WilsonTests
{
    // Newcombe (1998), Statistics in Medicine 17, 857, table I.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_published_intervals_come_out(int successes, int n, double low, double high)
    {
        var interval = Wilson.Interval(successes, n, 0.95);
        interval.Low.ShouldBe(low, 5e-5);
        interval.High.ShouldBe(high, 5e-5);
    }

    [SharedFact]
    public void The_intervals_agree()
    {
        var reference = ReferenceCase.Load("proportions", "single");
        for (var row = 0; row < reference.At("rows").GetArrayLength(); row++)
        {
            var (low, high) = Wilson.Interval(reference.At("rows", row, "x").GetInt32(), reference.At("rows", row, "n").GetInt32(), 0.95);
            reference.Holds([low, high], "rows", row, "wilson");
        }
    }

    [Fact]
    public void Nobody_and_everybody_end_at_the_edge()
    {
        Wilson.Interval(0, 7, 0.95).Low.ShouldBe(0);
        Wilson.Interval(7, 7, 0.95).High.ShouldBe(1);
    }

    [Fact]
    public void An_impossible_count_is_a_fault_of_the_program()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Interval(3, 2, 0.95));
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Interval(0, 0, 0.95));
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Interval(1, 2, 95));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void About_ninety_five_in_a_hundred_intervals_hold_the_truth(double truth)
    {
        const int N = 100;
        var coverage = Enumerable.Range(0, N + 1)
            .Where(k => Wilson.Interval(k, N, 0.95) is var interval && interval.Contains(truth))
            .Sum(k => MathNet.Numerics.Distributions.Binomial.PMF(truth, N, k));
        coverage.ShouldBeInRange(0.93, 0.97);
    }
}
