namespace Impact.Core.Estimation.Means;

/// <summary>The same persons at two moments.</summary>
internal static class Pairs
{
    /// <summary>After less before, per person.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static IReadOnlyList<double> Changes(IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Count != after.Count)
            throw new ArgumentException("Pairs have as many values before as after.", nameof(after));
        return [.. before.Zip(after, (b, a) => a - b)];
    }
}
