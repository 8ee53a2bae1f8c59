namespace Impact.Core.Observations;

/// <summary>Who saw first that somebody needs support.</summary>
public enum Signaller
{
    /// <summary>A neighbour or other resident.</summary>
    Resident,

    /// <summary>A volunteer.</summary>
    Volunteer,

    /// <summary>A professional.</summary>
    Professional,

    /// <summary>The person.</summary>
    Self,
}

/// <summary>What solved the question of a case.</summary>
public enum Solution
{
    /// <summary>The person's own network.</summary>
    OwnNetwork,

    /// <summary>A general provision, open to everybody.</summary>
    General,

    /// <summary>An individual provision, granted by a decision.</summary>
    Individual,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>One question for support that came to the municipality or a neighbourhood team, with the days on which something happened.</summary>
/// <remarks>A day that is null has not come or was not sent. Days follow the Wmo 2015: the report of the investigation, the request, the decision.</remarks>
public sealed record SupportCase
{
    /// <summary>Municipality that handles it.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Code of the team, when sent.</summary>
    public string? Team { get; init; }

    /// <summary>Pseudonym of the household, when sent.</summary>
    public string? Household { get; init; }

    /// <summary>Day on which somebody first saw that support was needed.</summary>
    public DateOnly? SignalledOn { get; init; }

    /// <summary>Who saw it.</summary>
    public Signaller? SignalledBy { get; init; }

    /// <summary>Day of the first contact.</summary>
    public DateOnly? FirstContactOn { get; init; }

    /// <summary>Day on which the question was reported to the municipality (<em>melding</em>).</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>Day on which the investigation ended in a plan.</summary>
    public DateOnly? PlanOn { get; init; }

    /// <summary>Day of the request for an individual provision (<em>aanvraag</em>).</summary>
    public DateOnly? RequestedOn { get; init; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Day of closing.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Day on which the same question came back.</summary>
    public DateOnly? RecurredOn { get; init; }

    /// <summary>Days on which the clock of the investigation stood still.</summary>
    public int? DaysPaused { get; init; }

    /// <summary>Days on which the clock of the decision stood still.</summary>
    public int? DaysPausedDecision { get; init; }

    /// <summary>Different professionals in the household at the start.</summary>
    public int? Professionals { get; init; }

    /// <summary>Different professionals in the household at the end.</summary>
    public int? ProfessionalsAtEnd { get; init; }

    /// <summary>Whether the plan uses help of family, neighbours or volunteers.</summary>
    public bool? InformalSourceUsed { get; init; }

    /// <summary>Whether the person and the network made the plan.</summary>
    public bool? OwnPlan { get; init; }

    /// <summary>Whether the plan was carried out.</summary>
    public bool? PlanDone { get; init; }

    /// <summary>What solved the question.</summary>
    public Solution? Solution { get; init; }

    /// <summary>Whether there was a crisis at the first contact.</summary>
    public bool? CrisisAtFirstContact { get; init; }
}
