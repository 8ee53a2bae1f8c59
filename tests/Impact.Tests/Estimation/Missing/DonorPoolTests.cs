using Impact.Core.Estimation.Missing;
using Impact.Core.Numerics;

namespace Impact.Tests.Estimation.Missing;

public class DonorPoolTests
{
    [Fact]
    public void The_three_nearest_give_and_all_of_them_do()
    {
        double[] expected = [9, 1, 2, 3, 4, 5, 6, 7, 8];
        Drawn(new DonorPool(expected, expected), 4.2).ShouldBe([3, 4, 5]);
        Drawn(new DonorPool(expected, expected), -3).ShouldBe([1, 2, 3]);
        Drawn(new DonorPool(expected, expected), 30).ShouldBe([7, 8, 9]);
    }

    [Fact]
    public void Donors_that_are_as_near_as_the_third_take_part() =>
        Drawn(new DonorPool([1, 1, 1, 1, 1, 1, 1, 5], [1, 2, 3, 4, 5, 6, 7, 8]), 1.4).ShouldBe([1, 2, 3, 4, 5, 6, 7]);

    [Fact]
    public void Fewer_donors_than_three_all_give() => Drawn(new DonorPool([1, 2], [3, 4]), 9).ShouldBe([3, 4]);

    private static double[] Drawn(DonorPool pool, double target)
    {
        var random = new CounterRandom(1, 1);
        return [.. Enumerable.Range(0, 400).Select(_ => pool.Draw(target, random)).Distinct().Order()];
    }
}
