using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Missing;

/// <summary>Fills the missing cells of a column of classes with draws from its logistic or multinomial regression on the other columns.</summary>
/// <remarks>
/// Rubin (1987), section 5.4: a draw of the coefficients from their large-sample posterior, then a class by its chance (<c>logreg</c> of <c>mice</c>; its <c>polyreg</c> does not draw the coefficients).
/// Where a predictor tells classes apart without error there is no finite estimate and its error says nothing; so a few rows of little weight are added for every class, at half a
/// standard deviation to both sides of the mean of each predictor: White, Daniel and Royston (2010), Computational Statistics and Data Analysis 54(10), 2267–2275.
/// </remarks>
internal static class ClassDraws
{
    private const double Away = 0.5;

    /// <summary>The column with its missing cells filled.</summary>
    /// <param name="column">n numbers of classes, from 0, NaN is missing; and how many classes there are.</param>
    /// <param name="predictors">Columns of n values, none missing.</param>
    /// <param name="random">Stream of this column in this round.</param>
    public static double[] Fill((double[] Values, int Classes) column, IReadOnlyList<double[]> predictors, CounterRandom random)
    {
        if (column.Classes < 2) return Array.ConvertAll(column.Values, v => double.IsNaN(v) ? 0 : v);
        int[] observed = [.. Enumerable.Range(0, column.Values.Length).Where(i => !double.IsNaN(column.Values[i]))];
        var design = WithConstant([.. predictors.Select(Standardised)], column.Values.Length);
        design = design.Part(IndependentColumns.Of(TallQr.Reduce([.. design.Columns.Select(c => Array.ConvertAll(observed, i => c[i]))]), design.Columns.Count));
        var chances = Augmented(column, design, observed).Fit().Drawn(random, design);
        return [.. column.Values.Select((v, i) => double.IsNaN(v) ? Draw(chances[i], random) : v)];
    }

    private static Design WithConstant(double[][] predictors, int rows)
    {
        double[][] all = [Design.Constant(rows).Columns[0], .. predictors];
        return new Design([.. all.Select((_, j) => $"{j}")], all);
    }

    /// <summary>The observed rows and, for every predictor, class and side, a row that weighs little; together those weigh as much as one row per coefficient of a class.</summary>
    private static MultinomialRegression Augmented((double[] Values, int Classes) column, Design design, int[] observed)
    {
        var sides = (from j in Enumerable.Range(1, design.Columns.Count - 1)
                     from level in Enumerable.Range(0, column.Classes)
                     from side in new[] { Away, -Away }
                     select (Column: j, Level: level, At: Math.Clamp(side, design.Columns[j].Min(), design.Columns[j].Max()))).ToList();
        var weight = sides.Count == 0 ? 0 : design.Columns.Count / (double)sides.Count;
        double[][] columns = [.. design.Columns.Select((c, j) => (double[])[.. observed.Select(i => c[i]), .. sides.Select(s => j == 0 ? 1 : s.Column == j ? s.At : 0)])];
        return new(
            [.. observed.Select(i => (int)column.Values[i]), .. sides.Select(s => s.Level)],
            column.Classes,
            design with { Columns = columns },
            [.. observed.Select(_ => 1.0), .. sides.Select(_ => weight)]);
    }

    /// <summary>A predictor with mean 0 and standard deviation 1; one that never differs is 0 and falls out.</summary>
    private static double[] Standardised(double[] predictor)
    {
        var mean = predictor.Average();
        var sd = Math.Sqrt(predictor.Sum(v => (v - mean) * (v - mean)) / Math.Max(1, predictor.Length - 1));
        return Array.ConvertAll(predictor, v => sd == 0 ? 0 : (v - mean) / sd);
    }

    private static double Draw(double[] chances, CounterRandom random)
    {
        var left = random.NextDouble();
        for (var k = 0; k < chances.Length - 1; k++)
        {
            left -= chances[k];
            if (left < 0) return k;
        }

        return chances.Length - 1;
    }
}
