using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Missing;

/// <summary>Observed values in the order of what was expected of them.</summary>
internal sealed class DonorPool
{
    /// <summary>How many of the nearest rows may give.</summary>
    /// <remarks>
    /// About ten (Morris, White and Royston 2014, BMC Medical Research Methodology 14, 75). Since what is given is moved by the difference between the predictions, a donor farther away does no harm,
    /// and few donors would give the same few residuals to all rows where they are scarce.
    /// </remarks>
    private const int Donors = 10;

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

    /// <summary>The value of one of the nearest donors, with what was expected of it. Donors that are as near as the last of them take part, or the place of a row would matter.</summary>
    public (double Value, double Expected) Draw(double target, CounterRandom random)
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
        var donor = first + random.NextInt(last - first);
        return (values[donor], expected[donor]);
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
