using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Missing;

/// <summary>Fills the missing cells of several columns, each from all others, round after round.</summary>
/// <remarks>Van Buuren and Groothuis-Oudshoorn (2011), J. Statistical Software 45(3). Every (set, round, column) has a random stream of its own, so that sets may be made in any order.</remarks>
/// <param name="Columns">The columns; cells of classes are filled by the chance of each class.</param>
/// <param name="Rounds">Rounds over all columns. One column with missing cells needs one.</param>
/// <param name="Seed">Seed of the analysis.</param>
internal sealed record ChainedEquations(IReadOnlyList<ImputedColumn> Columns, int Rounds, ulong Seed)
{
    /// <summary>How the missing cells of a column of numbers are filled from the other columns.</summary>
    public Func<double[], IReadOnlyList<double[]>, CounterRandom, double[]> Fill { get; init; } = PredictiveMeanMatching.Fill;

    /// <summary>The columns of one imputed set; cells that were observed are as they were.</summary>
    /// <param name="set">Number of the set, from 1.</param>
    public double[][] Impute(int set)
    {
        double[][] filled = [.. Columns.Select((c, j) => AtRandom(c.Values, Stream(set, 0, j)))];
        int[] open = [.. Enumerable.Range(0, Columns.Count).Where(j => Columns[j].Missing > 0)];
        for (var round = 1; round <= Rounds; round++)
            foreach (var j in open)
                filled[j] = FillOf(Columns[j])(Columns[j].Values, [.. Columns.Zip(filled).Where((_, k) => k != j).SelectMany(c => c.First.Predictors(c.Second))], Stream(set, round, j));
        return filled;
    }

    private Func<double[], IReadOnlyList<double[]>, CounterRandom, double[]> FillOf(ImputedColumn column) =>
        column.IsClass ? (values, predictors, random) => ClassDraws.Fill((values, column.Classes), predictors, random) : Fill;

    private static double[] AtRandom(double[] column, CounterRandom random)
    {
        double[] observed = [.. column.Where(v => !double.IsNaN(v))];
        return Array.ConvertAll(column, v => double.IsNaN(v) ? observed[random.NextInt(observed.Length)] : v);
    }

    private CounterRandom Stream(int set, int round, int column) => new(Seed, ((ulong)set << 40) | ((ulong)round << 20) | (uint)column);
}
