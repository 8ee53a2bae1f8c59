using Impact.Core.Estimation;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>The value of a group at one wave, with its uncertainty.</summary>
public sealed record GroupFigure
{
    /// <summary>Which group.</summary>
    public required Role Group { get; init; }

    /// <summary>Number of the measurement, or of the period.</summary>
    public required int Wave { get; init; }

    /// <summary>The period, for example <c>2024Q1-2024Q4</c>; null for a measurement of persons.</summary>
    public string? Period { get; init; }

    /// <summary>Persons with a value, or units that were counted.</summary>
    public required int N { get; init; }

    /// <summary>Persons of the group, or units of the period, without a value.</summary>
    public required int Missing { get; init; }

    /// <summary>Mean, or share 0 to 1, in the unit of the indicator; null when nobody has a value.</summary>
    public double? Value { get; init; }

    /// <summary>Standard deviation over persons; null for a share or fewer than two persons.</summary>
    public double? Sd { get; init; }

    /// <summary>Median over persons, for euro and hours: half used at most this; null for points and shares.</summary>
    public double? Median { get; init; }

    /// <summary>95 % interval of the median; null when there is none, or fewer than 6 persons.</summary>
    public Interval? MedianBounds { get; init; }

    /// <summary>Lower bound of the 95 % interval; null when there is none.</summary>
    public double? Low { get; init; }

    /// <summary>Upper bound of the 95 % interval; null when there is none.</summary>
    public double? High { get; init; }

    /// <summary>Name of the interval, for example <c>wilson</c>, <c>t</c>, <c>bootstrap-bca</c> or <c>kaplan-meier-log-log</c>; <c>none</c> for a full count.</summary>
    public required string Interval { get; init; }

    /// <summary>
    /// What all but the two largest users add up to, as a part of the largest: the p % rule compares it with its margin (Handbook on Statistical Disclosure
    /// Control, 2024, section 4.2). Null for points and shares, and when nobody used anything.
    /// </summary>
    internal double? Remainder { get; init; }

    /// <summary>Different persons or households behind the units; null when each unit is a person of its own, or none is about persons.</summary>
    internal int? Behind { get; init; }
}
