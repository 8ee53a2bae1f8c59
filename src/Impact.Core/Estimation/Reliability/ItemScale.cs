using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.Reliability;

/// <summary>The answers to the items of one scale, all in the same direction, with their covariances.</summary>
public sealed class ItemScale
{
    /// <summary>Makes the scale.</summary>
    /// <param name="items">Answers per item, at least two items with the same at least three persons, without missing answers.</param>
    /// <exception cref="ArgumentException">There are too few items or persons, or the lists differ in length.</exception>
    public ItemScale(IReadOnlyList<IReadOnlyList<double>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count < 2 || items[0].Count < 3 || items.Any(i => i.Count != items[0].Count))
            throw new ArgumentException("A scale has at least two items and three persons.", nameof(items));
        (Items, N) = (items.Count, items[0].Count);
        double[][] centred = [.. items.Select(item => item.Average() is var mean ? item.Select(v => v - mean).ToArray() : [])];
        Covariance = Matrix<double>.Build.Dense(Items, Items, (i, j) => Dot(centred[i], centred[j]) / (N - 1));
    }

    /// <summary>Number of items.</summary>
    public int Items { get; }

    /// <summary>Number of persons.</summary>
    public int N { get; }

    /// <summary>Covariances of the items, divisor n - 1.</summary>
    internal Matrix<double> Covariance { get; }

    /// <summary>Variance of the sum of the items.</summary>
    public double TotalVariance => Covariance.Enumerate().Sum();

    /// <summary>Mean correlation of two different items.</summary>
    public double MeanCorrelation => Enumerable.Range(0, Items)
        .SelectMany(i => Enumerable.Range(0, i), (i, j) => Covariance[i, j] / Math.Sqrt(Covariance[i, i] * Covariance[j, j])).Average();

    /// <summary>Correlation of an item with the sum of the others.</summary>
    /// <param name="item">Which item, counted from 0.</param>
    public double ItemRestCorrelation(int item)
    {
        var (own, with) = (Covariance[item, item], Covariance.Row(item).Sum());
        return (with - own) / Math.Sqrt(own * (TotalVariance - 2 * with + own));
    }

    /// <summary>The scale without an item; null when one item would be left.</summary>
    /// <param name="item">Which item, counted from 0.</param>
    public double? AlphaWithout(int item)
    {
        var rest = Covariance.RemoveRow(item).RemoveColumn(item);
        return Items > 2 ? CronbachAlpha.Of(rest) : null;
    }

    private static double Dot(double[] x, double[] y)
    {
        var sum = default(Numerics.NeumaierSum);
        for (var i = 0; i < x.Length; i++)
            sum.Add(x[i] * y[i]);
        return sum.Value;
    }
}
