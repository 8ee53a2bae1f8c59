using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>Unit of an indicator's value for one person.</summary>
public enum Unit
{
    /// <summary>Points on a named scale.</summary>
    Points,

    /// <summary>Yes (1) or no (0) per person; a share (0 to 1) for a group.</summary>
    Share,

    /// <summary>Euro per quarter.</summary>
    Euro,

    /// <summary>Hours per quarter.</summary>
    Hours,
}

/// <summary>Which way is better for people.</summary>
public enum Direction
{
    /// <summary>A higher value is better.</summary>
    HigherIsBetter,

    /// <summary>A lower value is better.</summary>
    LowerIsBetter,
}

/// <summary>Something that is measured of persons, by one rule, with one unit and one good direction.</summary>
public sealed record Indicator
{
    /// <summary>Stable id, for example <c>loneliness-djg6</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Dutch name for reports, in lower case, for example <c>eenzaamheid</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Unit of a value.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Lowest possible value; null when there is none.</summary>
    public double? Minimum { get; init; }

    /// <summary>Highest possible value; null when there is none.</summary>
    public double? Maximum { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>What is counted or added (English, for the methods page).</summary>
    public required string Numerator { get; init; }

    /// <summary>Of whom (English, for the methods page).</summary>
    public required string Denominator { get; init; }

    /// <summary>Source of the rule.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the indicator that tells the same in people (a share), for a scale in points; else null.</summary>
    public string? InPeople { get; init; }

    /// <summary>Computes the value of every person of the dataset at every wave of the study.</summary>
    public required Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> Measure { get; init; }
}

/// <summary>The value of one person at one wave.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Wave">When: number of the measurement.</param>
/// <param name="Value">Value in the unit of the indicator; null when missing.</param>
/// <param name="Missing">Why there is no value; null when there is one.</param>
public sealed record PersonValue(ParticipantId Participant, int Wave, double? Value, MissingReason? Missing);

/// <summary>Why a person has no value.</summary>
public enum MissingReason
{
    /// <summary>No response at this wave although one was due.</summary>
    NoResponse,

    /// <summary>Responded, but left too many items open.</summary>
    ItemsOpen,

    /// <summary>The person had left the initiative.</summary>
    LostToFollowUp,

    /// <summary>The measurement is not due yet or was not part of the survey.</summary>
    NotAsked,

    /// <summary>There is nothing to measure: a share of hours of a person who used none.</summary>
    NotApplicable,
}
