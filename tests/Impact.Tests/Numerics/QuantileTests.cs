using Impact.Core.Numerics;

namespace Impact.Tests.Numerics;

public class QuantileTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(4.7)]
    [InlineData(120)]
    [InlineData(1e7)]
    public void A_quantile_has_its_probability(double df)
    {
        foreach (var p in new[] { 1e-30, 1e-12, 0.004, 0.2, 0.5, 0.8, 0.9999 })
        {
            Same(StudentT.LowerTail(StudentT.Quantile(p, df), df), p);
            Same(ChiSquared.LowerTail(ChiSquared.Quantile(p, df), df), p);
            Same(FisherF.LowerTail(FisherF.Quantile(p, df, 8), df, 8), p);
            Same(Beta.LowerTail(Beta.Quantile(p, df, 2.5), df, 2.5), p);
            Same(Normal.LowerTail(Normal.Quantile(p)), p);
        }
    }

    [Fact]
    public void The_ends_are_the_ends_of_the_range()
    {
        StudentT.Quantile(0, 5).ShouldBe(double.NegativeInfinity);
        StudentT.Quantile(1, 5).ShouldBe(double.PositiveInfinity);
        ChiSquared.Quantile(0, 5).ShouldBe(0);
        Beta.Quantile(1, 5, 2).ShouldBe(1);
        Should.Throw<ArgumentOutOfRangeException>(() => Normal.Quantile(1.1));
        Should.Throw<ArgumentOutOfRangeException>(() => StudentT.Quantile(0.5, 0));
    }

    [Fact]
    public void The_tail_of_no_number_is_no_number()
    {
        FisherF.UpperTail(double.NaN, 2, 5).ShouldBe(double.NaN);
        ChiSquared.UpperTail(double.NaN, 2).ShouldBe(double.NaN);
        StudentT.TwoSidedP(double.NaN, 5).ShouldBe(double.NaN);
        Normal.UpperTail(double.NaN).ShouldBe(double.NaN);
    }

    private static void Same(double actual, double expected) => (actual / expected).ShouldBe(1, 1e-8);
}
