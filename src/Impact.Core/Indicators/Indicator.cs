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

    /// <summary>Days.</summary>
    Days,

    /// <summary>A number of things per unit, for example professionals per household.</summary>
    Number,

    /// <summary>Per 1,000 residents.</summary>
    PerThousand,

    /// <summary>Per 10,000 residents a year.</summary>
    PerTenThousand,

    /// <summary>A ratio or index without a unit.</summary>
    Ratio,

    /// <summary>Euro per resident a year.</summary>
    EuroPerResident,

    /// <summary>Euro per person in a period.</summary>
    EuroPerPerson,
}

/// <summary>Which way is better for people.</summary>
public enum Direction
{
    /// <summary>A higher value is better.</summary>
    HigherIsBetter,

    /// <summary>A lower value is better.</summary>
    LowerIsBetter,
}

/// <summary>Something that is measured of persons at the waves of a study, or counted over cases, requests, groups or ties in its periods, by one rule, with one unit and one good direction.</summary>
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

    /// <summary>Days after the start of each unit within which it must have ended to count as ended so; units that could not be followed so long are left out. Null when there is no such limit.</summary>
    public int? Horizon { get; init; }

    /// <summary>Id of the indicator that tells the same in people (a share), for a scale in points; else null.</summary>
    public string? InPeople { get; init; }

    /// <summary>Whether the value of a group is a ratio of sums, in which a person weighs as much as what stands below the line: hours used of all hours entitled, goals met of all goals.</summary>
    public bool IsRatioOfSums { get; init; }

    /// <summary>Whether a value of one person is itself a share, not yes or no.</summary>
    public bool IsPartOfPerson { get; init; }

    /// <summary>Computes the value of every person of the dataset at every wave of the study; nobody has one when the indicator is counted.</summary>
    public Func<AnalysisDataset, Study, IReadOnlyList<PersonValue>> Measure { get; init; } = (_, _) => [];

    /// <summary>What a published figure must rest on to stand beside it; null when there is no rule.</summary>
    public BenchmarkRule? Benchmark { get; init; }

    /// <summary>Whether the observations leave open that persons who belong below the line are not in them, so that the figure carries a warning; null when that cannot be.</summary>
    internal Func<AnalysisDataset, bool>? MayMiss { get; init; }

    /// <summary>How it is counted over units in periods; null when it is measured of persons.</summary>
    public Counting? Counting { get; init; }

    /// <summary>Computes the value of every person in every quarter that was delivered for the group, for what is known per quarter; null for what is asked at waves.</summary>
    internal Func<AnalysisDataset, IReadOnlyList<PersonQuarter>>? PerQuarter { get; init; }
}

/// <summary>The value of one person at one wave.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Wave">When: number of the measurement.</param>
/// <param name="Value">Value in the unit of the indicator; null when missing.</param>
/// <param name="Missing">Why there is no value; null when there is one.</param>
public sealed record PersonValue(ParticipantId Participant, int Wave, double? Value, MissingReason? Missing)
{
    /// <summary>What the person adds below the line of a ratio of sums, above 0; 1 for a mean over persons.</summary>
    public double Weight { get; init; } = 1;
}

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
