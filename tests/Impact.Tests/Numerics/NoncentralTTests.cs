using Impact.Core.Numerics;

namespace Impact.Tests.Numerics;

public class NoncentralTTests
{
    // By 30-digit integration of the normal tail over the chi distribution.
    [Theory]
    [InlineData(2, 1, 1.5, 0.50898009848227636)]
    [InlineData(60, 3, 40, 0.27889794688207811)]
    [InlineData(250, 40, 200, 0.037588808956845884)]
    [InlineData(8, 100, 2, 7.8443223441725802e-8)]
    [InlineData(1.5, 2.5, -1, 0.020699697201942752)]
    public void Upper_tails_agree_with_thirty_digit_integration(double t, double df, double ncp, double tail) =>
        (NoncentralT.UpperTail(t, df, ncp) / tail).ShouldBe(1, 1e-12);

    [Theory]
    [InlineData(60, 3)]
    [InlineData(-60, 3)]
    [InlineData(0, 1)]
    [InlineData(0.001, 2)]
    [InlineData(250, 40)]
    [InlineData(5, 1)]
    [InlineData(1e4, 1)]
    [InlineData(1e4, 30)]
    [InlineData(3, 1e6)]
    public void Bounds_of_the_noncentrality_have_the_tails_they_promise(double t, double df)
    {
        var (low, high) = NoncentralT.Interval(t, df, 0.95);
        low.ShouldBeLessThan(high);
        NoncentralT.UpperTail(t, df, low).ShouldBe(0.025, 1e-10);
        NoncentralT.LowerTail(t, df, high).ShouldBe(0.025, 1e-10);
    }

    [Theory]
    [InlineData(1.2, 5)]
    [InlineData(-3, 200)]
    public void Without_noncentrality_it_is_Students(double t, double df) =>
        NoncentralT.UpperTail(t, df, 0).ShouldBe(StudentT.UpperTail(t, df), 1e-13);
}
