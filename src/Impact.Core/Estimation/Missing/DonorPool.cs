using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Missing;

/// <summary>Observed values in the order of what was expected of them.</summary>
internal sealed class DonorPool
{
    /// <summary>How many of the nearest rows may give their value.</summary>
    /// <remarks>
    /// Three to ten are usual (Morris, White and Royston 2014, BMC Medical Research Methodology 14, 75); small pools do better, most of all in small samples
    /// (Kleinke 2017, J. Educational and Behavioral Statistics 42(4), 371–404; Kleinke 2018, Methodology 14(1), 3–15).
    /// </remarks>
    private const int Donors = 3;

    private readonly double[] expected;
    private readonly double[] values;

    /// <summary>Orders the donors.</summary>
    /// <param name="expected">Prediction per donor.</param>
    /// <param name="values">Observed value per donor.</param>
    public DonorPool(double[] expected, double[] values)
    {
        (this.expected, this.values) = ([.. expected], [.. values]);
        Array.Sort(this.expected, this.values);
    }

    /// <summary>The value of one of the nearest donors. Donors that are as near as the last of them take part, or the place of a row would matter.</summary>
    public double Draw(double target, CounterRandom random)
    {
        var first = FirstAtLeast(target);
        var last = first;
        while (last - first < Math.Min(Donors, expected.Length))
        {
            var isLower = last == expected.Length || (first > 0 && target - expected[first - 1] <= expected[last] - target);
            if (isLower) first--;
            else last++;
        }

        var reach = Math.Max(target - expected[first], expected[last - 1] - target);
        (first, last) = (Math.Min(first, FirstAtLeast(target - reach)), Math.Max(last, FirstAtLeast(Math.BitIncrement(target + reach))));
        return values[first + random.NextInt(last - first)];
    }

    private int FirstAtLeast(double bound)
    {
        var (low, high) = (0, expected.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (expected[middle] < bound) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
