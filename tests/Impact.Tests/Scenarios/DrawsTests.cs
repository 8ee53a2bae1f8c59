using Impact.Core.Scenarios;

namespace Impact.Tests.Scenarios;

public sealed class DrawsTests
{
    [Theory]
    [InlineData(0.6)]
    [InlineData(4)]
    [InlineData(26)]
    public void Counts_have_the_mean_and_the_variance_of_a_poisson(double mean)
    {
        var draws = new Draws(1, 1);
        var counts = Enumerable.Range(0, 20_000).Select(_ => (double)draws.Poisson(mean)).ToList();

        counts.Average().ShouldBe(mean, 4 * Math.Sqrt(mean / counts.Count));
        counts.Average(c => (c - mean) * (c - mean)).ShouldBe(mean, 0.05 * mean + 0.02);
    }

    [Fact]
    public void A_higher_mean_never_gives_the_same_person_a_lower_count() =>
        Enumerable.Range(0, 500).ShouldAllBe(person => new Draws(1, (ulong)person).Poisson(3) <= new Draws(1, (ulong)person).Poisson(3.5));

    [Fact]
    public void Another_purpose_has_other_draws_and_the_same_one_the_same()
    {
        new Draws(7, 2).Uniform().ShouldBe(new Draws(7, 2).Uniform());
        new Draws(7, 2).Uniform().ShouldNotBe(new Draws(7, 3).Uniform());
        new Draws(7, 2).Uniform().ShouldNotBe(new Draws(8, 2).Uniform());
    }

    [Fact]
    public void A_whole_number_lies_between_its_bounds_and_reaches_both()
    {
        var draws = new Draws(1, 1);
        var numbers = Enumerable.Range(0, 500).Select(_ => draws.Between(-2, 3)).Distinct().Order();

        numbers.ShouldBe([-2, -1, 0, 1, 2, 3]);
    }
}
