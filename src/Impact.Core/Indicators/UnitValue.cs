using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>One thing that is counted in a period: a case, a request, a group, a tie.</summary>
public sealed record UnitValue
{
    /// <summary>Supported: of the municipality or initiative of the study. Comparison: of another.</summary>
    public required Role Group { get; init; }

    /// <summary>Number of the period.</summary>
    public required int Period { get; init; }

    /// <summary>0 or 1, a number, or days until the event (or the last day seen); null when it is not known.</summary>
    public double? Value { get; init; }

    /// <summary>Whether the event had not come on the last day seen.</summary>
    public bool IsCensored { get; init; }

    /// <summary>What the value is divided by in a rate or ratio: residents, hours entitled.</summary>
    public double Exposure { get; init; } = 1;

    /// <summary>Pseudonym of the person or household it is about, or from whom a tie goes out; null when it stands alone.</summary>
    public string? Subject { get; init; }

    /// <summary>Name of the units that resemble each other, when these are more than those of one subject; null when the subject decides.</summary>
    public string? Cluster { get; init; }

    /// <summary>Neighbourhood that the row itself names; null when it names none.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>Municipality in which it is counted; null when the indicator knows no other than that of the study.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>What the unit is followed by from the first to a later period; null when it is not followed.</summary>
    public string? Pair { get; init; }

    /// <summary>Pseudonym of whom a tie goes to; null when the unit is no tie.</summary>
    public string? Partner { get; init; }
}
