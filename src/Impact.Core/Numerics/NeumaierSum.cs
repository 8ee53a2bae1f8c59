namespace Impact.Core.Numerics;

/// <summary>A sum that carries its own rounding error.</summary>
/// <remarks>A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen.</remarks>
public struct NeumaierSum : IEquatable<NeumaierSum>
{
    private double sum;
    private double lost;

    /// <summary>The sum so far.</summary>
    public readonly double Value => sum + lost;

    /// <summary>Adds a number.</summary>
    public void Add(double x)
    {
        var next = sum + x;
        lost += Math.Abs(sum) >= Math.Abs(x) ? sum - next + x : x - next + sum;
        sum = next;
    }

    /// <summary>The sum of all values.</summary>
    public static double Of(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var total = default(NeumaierSum);
        foreach (var value in values)
            total.Add(value);
        return total.Value;
    }

    /// <inheritdoc/>
    public readonly bool Equals(NeumaierSum other) => sum.Equals(other.sum) && lost.Equals(other.lost);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is NeumaierSum other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(sum, lost);

    /// <summary>Whether both are the same sum.</summary>
    public static bool operator ==(NeumaierSum left, NeumaierSum right) => left.Equals(right);

    /// <summary>Whether the sums differ.</summary>
    public static bool operator !=(NeumaierSum left, NeumaierSum right) => !left.Equals(right);
}
