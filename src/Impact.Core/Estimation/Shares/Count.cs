namespace Impact.Core.Estimation.Shares;

/// <summary>How many of how many.</summary>
public readonly record struct Count
{
    /// <summary>Makes a count.</summary>
    /// <param name="successes">How many have the property.</param>
    /// <param name="n">Of how many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1, or successes are not 0 to n.</exception>
    public Count(int successes, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);
        (Successes, N) = (successes, n);
    }

    /// <summary>How many have the property.</summary>
    public int Successes { get; }

    /// <summary>Of how many.</summary>
    public int N { get; }

    /// <summary>How many do not have the property.</summary>
    public int Failures => N - Successes;

    /// <summary>Share, 0 to 1.</summary>
    public double Share => (double)Successes / N;
}
