namespace Impact.Core.Estimation.Missing;

/// <summary>A column that takes part in imputing.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Values">n values; NaN is missing. Of a column of levels: the number of the level, from 0.</param>
/// <param name="Levels">Levels of a factor, in order; null for a column of numbers.</param>
internal sealed record ImputedColumn(string Name, double[] Values, IReadOnlyList<string>? Levels = null)
{
    /// <summary>Rows without a value.</summary>
    public int Missing => Values.Count(double.IsNaN);

    /// <summary>Whether the column sorts rows into classes: a factor, or numbers that are 0 and 1 only. Its cells are filled by the chance of each class.</summary>
    public bool IsClass => Levels is not null || (Observed.Contains(0) && Observed.Contains(1) && Observed.All(v => v is 0 or 1));

    /// <summary>Classes of such a column.</summary>
    public int Classes => Levels?.Count ?? 2;

    /// <summary>How its missing cells are filled.</summary>
    /// <param name="method">The method for numbers.</param>
    public string How(string method) => !IsClass ? method : Classes > 2 ? "multinomial" : "logistic";

    /// <summary>Cells that were filled with a number below or above all that were observed.</summary>
    /// <param name="filled">n values, none missing.</param>
    public int Beyond(double[] filled)
    {
        var (lowest, highest) = (Observed.Min(), Observed.Max());
        return filled.Count(v => v < lowest || v > highest);
    }

    /// <summary>What the column is as a predictor of others: itself, or one 0/1 column per level but the first.</summary>
    /// <param name="filled">n values, none missing.</param>
    public IEnumerable<double[]> Predictors(double[] filled) =>
        Levels is null ? [filled] : Enumerable.Range(1, Math.Max(0, Levels.Count - 1)).Select(level => Array.ConvertAll(filled, v => v == level ? 1.0 : 0.0));

    /// <summary>The column as the inner specification gets it.</summary>
    /// <param name="filled">n values, none missing.</param>
    public TableColumn Filled(double[] filled) =>
        Levels is null ? new NumberColumn(Name, filled) : new TextColumn(Name, Array.ConvertAll(filled, v => Levels[(int)v]));

    /// <summary>A column of numbers of a table.</summary>
    public static ImputedColumn OfNumbers(TableColumn column) => new(column.Name, [.. Enumerable.Range(0, column.Count).Select(i => column.Number(i) ?? double.NaN)]);

    /// <summary>A column of a table of which each text is a level.</summary>
    public static ImputedColumn OfLevels(TableColumn column)
    {
        string?[] texts = [.. Enumerable.Range(0, column.Count).Select(column.Text)];
        string[] levels = [.. texts.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        return new(column.Name, Array.ConvertAll(texts, t => t is null ? double.NaN : Array.IndexOf(levels, t)), levels);
    }

    private IEnumerable<double> Observed => Values.Where(v => !double.IsNaN(v));
}
