namespace Impact.Core.Observations;

/// <summary>What a person is in an initiative.</summary>
public enum Role
{
    /// <summary>Receives support.</summary>
    Supported,

    /// <summary>Gives support.</summary>
    Helper,

    /// <summary>Does not take part; measured to compare with.</summary>
    Comparison,
}

/// <summary>One person in one initiative.</summary>
public sealed record Participant
{
    /// <summary>Pseudonym.</summary>
    public required ParticipantId Id { get; init; }

    /// <summary>Supported, helper or comparison.</summary>
    public required Role Role { get; init; }

    /// <summary>Municipality of residence.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Name or code of the neighbourhood, when sent.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>Pseudonym of the household, when sent; persons of one household share it.</summary>
    public string? Household { get; init; }

    /// <summary>18-34, 35-49, 50-64, 65-74 or 75+.</summary>
    public string? AgeBand { get; init; }

    /// <summary>f, m or x.</summary>
    public string? Gender { get; init; }

    /// <summary>Whether the person lives alone.</summary>
    public bool? LivesAlone { get; init; }

    /// <summary>First day in the initiative, or of being followed.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day, when the person left.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Code of the reason for leaving.</summary>
    public string? EndReason { get; init; }
}
