namespace Impact.Core.Estimation.Planning;

/// <summary>How a planned study will compare.</summary>
public enum PowerDesign
{
    /// <summary>Means of two groups.</summary>
    TwoGroup,

    /// <summary>Mean change of two groups, or of one when there is one.</summary>
    Change,

    /// <summary>Means of two groups, adjusted for the baseline.</summary>
    Ancova,

    /// <summary>Shares of two groups.</summary>
    Proportions,
}

/// <summary>What is planned, and what is asked of it.</summary>
public sealed record PowerQuestion
{
    /// <summary>How the study will compare.</summary>
    public required PowerDesign Design { get; init; }

    /// <summary>Persons who start, per group; empty when that is the question. One number is one group for a change, else both groups.</summary>
    public IReadOnlyList<double> N { get; init; } = [];

    /// <summary>Standard deviation of the outcome at one moment, in its unit; not used for shares.</summary>
    public double? Sd { get; init; }

    /// <summary>Correlation of the outcome before and after, for a change or adjusted comparison.</summary>
    public double? R { get; init; }

    /// <summary>Correlation of persons of the same cluster, 0 to 1; 0 when persons stand alone.</summary>
    public double Icc { get; init; }

    /// <summary>Persons in a cluster, 1 when persons stand alone.</summary>
    public double ClusterSize { get; init; } = 1;

    /// <summary>Share of those who start that will be missing at the end, 0 to 1.</summary>
    public double DropOut { get; init; }

    /// <summary>Shares that are expected in the first and the second group.</summary>
    public IReadOnlyList<double> P { get; init; } = [];

    /// <summary>Two-sided chance of seeing a difference where there is none.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>Wanted chance of seeing the difference that is there.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>Difference that must be seen, in the unit of the outcome.</summary>
    public double? Difference { get; init; }

    /// <summary>By how much clusters inflate the variance: 1 + (size - 1) × correlation (L. Kish, 1965).</summary>
    public double DesignEffect => 1 + (ClusterSize - 1) * Icc;
}

/// <summary>What a planned study can see; a part that was not asked or has no answer is null.</summary>
/// <param name="DesignEffect">By how much clusters inflate the variance.</param>
public sealed record PowerAnswer(double DesignEffect)
{
    /// <summary>Chance of seeing the difference.</summary>
    public double? Power { get; init; }

    /// <summary>Smallest true difference that is seen with the wanted chance, in the unit of the outcome.</summary>
    public double? SmallestDifference { get; init; }

    /// <summary>Persons who must start in each of the equal groups, a whole number.</summary>
    public double? NNeeded { get; init; }

    /// <summary>The same before rounding up.</summary>
    public double? NExact { get; init; }
}
