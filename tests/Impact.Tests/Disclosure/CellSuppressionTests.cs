using Impact.Core.Disclosure;

namespace Impact.Tests.Disclosure;

public class CellSuppressionTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_count_below_the_threshold_is_withheld(int count, bool withheld) =>
        CellSuppression.Withheld([count, 40, 50], 10)[0].ShouldBe(withheld);

    [Fact]
    public void A_single_small_cell_takes_the_next_smallest_with_it() =>
        CellSuppression.Withheld([4, 30, 12, 50], 10).ShouldBe([true, false, true, false]);

    [Fact]
    public void Small_cells_whose_sum_is_small_take_another_with_them() =>
        CellSuppression.Withheld([1, 1, 30, 12], 10).ShouldBe([true, true, false, true]);

    [Fact]
    public void No_row_or_column_keeps_a_single_withheld_cell()
    {
        IReadOnlyList<IReadOnlyList<int>> counts = [[4, 20, 30], [25, 40, 15], [12, 18, 60]];

        var withheld = CellSuppression.Withheld(counts, 10);

        withheld[0][0].ShouldBeTrue();
        foreach (var row in withheld) row.Count(w => w).ShouldNotBe(1);
        for (var column = 0; column < 3; column++) withheld.Count(row => row[column]).ShouldNotBe(1);
    }

    [Fact]
    public void A_protecting_zero_is_protected_too()
    {
        IReadOnlyList<IReadOnlyList<int>> counts = [[4, 0], [20, 30]];

        CellSuppression.Withheld(counts, 10).SelectMany(row => row).ShouldAllBe(w => w);
    }

    [Fact]
    public void A_table_without_small_cells_is_shown_whole() =>
        CellSuppression.Withheld([[10, 20], [30, 0]], 10).SelectMany(row => row).ShouldAllBe(w => !w);
}
