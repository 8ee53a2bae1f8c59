using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Tests.Numerics;

public class RowChunksTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(65_536, 1)]
    [InlineData(65_537, 2)]
    [InlineData(1_000_000, 16)]
    public void Every_row_is_in_one_chunk_and_the_chunks_are_in_order(int rows, int count)
    {
        var chunks = RowChunks.Map(rows, (from, to) => (from, to));
        chunks.Length.ShouldBe(count);
        chunks[0].from.ShouldBe(0);
        chunks[^1].to.ShouldBe(rows);
        chunks.Zip(chunks.Skip(1)).ShouldAllBe(pair => pair.First.to == pair.Second.from);
    }

    [Fact]
    public void The_bits_do_not_depend_on_which_thread_comes_first()
    {
        const int rows = 300_000;
        double[] Column(double speed) => [.. Enumerable.Range(0, rows).Select(i => Math.Sin(i * speed))];
        var model = new LinearModel(Column(0.7), Design.Constant(rows).With("a", Column(1.3)).With("b", Column(2.9)));
        var clusters = Clusters.Of(Enumerable.Range(0, rows).Select(i => i % 500));
        double[][] runs = [.. Enumerable.Range(0, 8).AsParallel().Select(_ =>
        {
            var fit = model.Fit()!;
            return (double[])[.. fit.Coefficients, Covariance.Of(fit, CovarianceKind.CR1, clusters)!.Se(1)];
        })];
        runs.ShouldAllBe(run => run.SequenceEqual(runs[0]));
    }
}
