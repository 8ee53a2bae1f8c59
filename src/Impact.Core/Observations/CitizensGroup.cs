namespace Impact.Core.Observations;

/// <summary>A group that citizens founded: a cooperative, a circle, a fund, an initiative of a neighbourhood.</summary>
public sealed record CitizensGroup
{
    /// <summary>Pseudonym of the group.</summary>
    public required string Id { get; init; }

    /// <summary>Municipality where it works.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Name or code of the neighbourhood, when sent.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>Code of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Day of founding.</summary>
    public required DateOnly FoundedOn { get; init; }

    /// <summary>Day of ending; null while it exists.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Number of members, when counted.</summary>
    public int? Members { get; init; }

    /// <summary>Code of how members were found, when sent.</summary>
    public string? RecruitedBy { get; init; }

    /// <summary>Whether the municipality gave a place to meet.</summary>
    public bool? Space { get; init; }

    /// <summary>Subsidy of the municipality, euro a year.</summary>
    public decimal? Subsidy { get; init; }

    /// <summary>Whether the municipality named one person to turn to.</summary>
    public bool? ContactPerson { get; init; }
}
