using Impact.Core.Estimation.Missing;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation.Missing;

public class DonorPoolTests
{
    [Fact]
    public void The_ten_nearest_give_and_all_of_them_do()
    {
        double[] expected = [.. Enumerable.Range(0, 30).Select(i => (i * 7) % 30)];
        Drawn(new DonorPool(expected, expected), 14.6).ShouldBe([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
        Drawn(new DonorPool(expected, expected), -3).ShouldBe([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        Drawn(new DonorPool(expected, expected), 40).ShouldBe([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
    }

    [Fact]
    public void Donors_that_are_as_near_as_the_tenth_take_part() =>
        Drawn(new DonorPool([.. Enumerable.Repeat(1.0, 12), 5], [.. Enumerable.Range(1, 13)]), 1.4).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

    [Fact]
    public void Fewer_donors_than_ten_all_give() => Drawn(new DonorPool([1, 2], [3, 4]), 9).ShouldBe([3, 4]);

    [Fact]
    public void What_was_expected_of_the_donor_comes_with_its_value()
    {
        var pool = new DonorPool([3, 1, 2], [30, 10, 20]);
        var random = new CounterRandom(2, 1);
        Enumerable.Range(0, 40).Select(_ => pool.Draw(2, random)).ShouldAllBe(donor => donor.Value == 10 * donor.Expected);
    }

    private static double[] Drawn(DonorPool pool, double target)
    {
        var random = new CounterRandom(1, 1);
        return [.. Enumerable.Range(0, 400).Select(_ => pool.Draw(target, random).Value).Distinct().Order()];
    }
}
