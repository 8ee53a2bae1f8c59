using Impact.Core.Numerics;

namespace Impact.Tests.Numerics;

public class TallQrTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(257)]
    [InlineData(150_000)]
    public void The_triangle_has_the_lengths_and_angles_of_the_columns(int rows)
    {
        double[][] columns = [.. Enumerable.Range(1, 4).Select(j => Enumerable.Range(0, rows).Select(i => Math.Sin((i * j) + j)).ToArray())];
        var triangle = TallQr.Reduce(columns);
        for (var j = 0; j < 4; j++)
            for (var i = 0; i <= j; i++)
                Kernels.Dot(triangle.Column(i)[..(i + 1)], triangle.Column(j)).ShouldBe(Kernels.Dot(columns[i], columns[j]), 1e-10 * rows);
    }

    [Fact]
    public void Columns_explained_by_earlier_ones_are_found_in_order()
    {
        double[] ones = [1, 1, 1, 1, 1];
        double[] x = [1, 2, 3, 4, 5];
        double[] zero = [0, 0, 0, 0, 0];
        double[] sum = [2, 3, 4, 5, 6];
        double[] square = [1, 4, 9, 16, 25];
        double[][] columns = [ones, zero, x, sum, square];
        IndependentColumns.Of(TallQr.Reduce(columns), 5).ShouldBe([0, 2, 4]);
    }
}
