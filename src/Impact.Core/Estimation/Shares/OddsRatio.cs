namespace Impact.Core.Estimation.Shares;

/// <summary>The ratio of two odds.</summary>
public static class OddsRatio
{
    /// <summary>Odds of x divided by odds of y, with Woolf's logarithmic interval.</summary>
    /// <param name="x">Count of the first group.</param>
    /// <param name="y">Count of the second group.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>The ratio; null when one of the four counts is zero.</returns>
    /// <remarks>B. Woolf (1955).</remarks>
    public static Ratio? Woolf(Count x, Count y, double level)
    {
        double[] cells = [x.Successes, x.Failures, y.Successes, y.Failures];
        return cells.Contains(0)
            ? null
            : Ratio.Of(cells[0] * cells[3] / (cells[1] * cells[2]), cells.Sum(c => 1 / c), level);
    }
}
