namespace Impact.Core.Estimation.Shares;

/// <summary>Wilson's score interval for a share, without continuity correction: the one this project prints.</summary>
public static class Wilson
{
    /// <summary>The interval.</summary>
    /// <param name="successes">How many have the property, 0 to n.</param>
    /// <param name="n">Of how many, at least 1.</param>
    /// <param name="level">Confidence level, for example 0.95.</param>
    /// <returns>Shares, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The counts or the level are impossible.</exception>
    /// <remarks>E. B. Wilson (1927); R. G. Newcombe (1998), Statistics in Medicine 17, 857, method 3.</remarks>
    public static Interval Interval(int successes, int n, double level)
    {
        var count = new Count(successes, n);
        var z = ConfidenceLevel.Normal(level);
        var middle = successes + z * z / 2;
        var margin = z * Math.Sqrt(count.Share * count.Failures + z * z / 4);
        var total = n + z * z;
        return new(
            successes == 0 ? 0 : (middle - margin) / total,
            successes == n ? 1 : (middle + margin) / total);
    }

    /// <summary>The interval of a share with an effective number of units, smaller than their count because some resemble each other.</summary>
    internal static Interval Interval(double share, double n, double level)
    {
        var z = ConfidenceLevel.Normal(level);
        var (middle, margin) = (share + (z * z / 2 / n), z * Math.Sqrt((share * (1 - share) / n) + (z * z / 4 / n / n)));
        return new(Math.Max(0, (middle - margin) / (1 + (z * z / n))), Math.Min(1, (middle + margin) / (1 + (z * z / n))));
    }
}
