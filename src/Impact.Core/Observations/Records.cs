namespace Impact.Core.Observations;

/// <summary>The answers of one person at one wave.</summary>
public sealed record SurveyResponse
{
    /// <summary>Who answered.</summary>
    public required ParticipantId Participant { get; init; }

    /// <summary>Number of the measurement: 0 at the start, then 1, 2 …</summary>
    public required int Wave { get; init; }

    /// <summary>Day of the interview or of filling in.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How it was asked (paper, web, interview …), when sent.</summary>
    public string? Mode { get; init; }

    /// <summary>Answer code per item column, for example <c>djg6_3</c> → 2. An item that was left open is not in it.</summary>
    public required IReadOnlyDictionary<string, int> Answers { get; init; }
}

/// <summary>Who gave the care or help.</summary>
public enum CareProvider
{
    /// <summary>A paid professional.</summary>
    Professional,

    /// <summary>A volunteer or neighbour.</summary>
    Volunteer,

    /// <summary>Family.</summary>
    Family,

    /// <summary>The person.</summary>
    Self,
}

/// <summary>Care used by one person in one quarter, of one kind, from one sort of provider.</summary>
public sealed record CareUse
{
    /// <summary>Who used it.</summary>
    public required ParticipantId Participant { get; init; }

    /// <summary>When.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Code of the unit price, for example <c>homecare_guidance_hour</c>.</summary>
    public required string Care { get; init; }

    /// <summary>From whom.</summary>
    public required CareProvider By { get; init; }

    /// <summary>Number of units of the price (hours, contacts, half days …), at least 0.</summary>
    public required double Quantity { get; init; }

    /// <summary>Units to which the person was entitled, when sent.</summary>
    public double? Entitled { get; init; }

    /// <summary>Organisation and role of the provider as one code, when sent.</summary>
    public string? OrganisationRole { get; init; }
}

/// <summary>One activity on one day.</summary>
public sealed record Activity
{
    /// <summary>When.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Code of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Code of the age of the visitors, when sent.</summary>
    public string? AgeGroup { get; init; }

    /// <summary>Where, when sent.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>Number of visitors, when counted.</summary>
    public int? Participants { get; init; }

    /// <summary>Number of volunteers, when counted.</summary>
    public int? Volunteers { get; init; }

    /// <summary>Hours of all volunteers together, when counted.</summary>
    public double? VolunteerHours { get; init; }

    /// <summary>Hours of all professionals together, when counted.</summary>
    public double? ProfessionalHours { get; init; }

    /// <summary>residents, professional or municipality, when sent.</summary>
    public string? InitiatedBy { get; init; }
}

/// <summary>An amount of money of the initiative in one quarter.</summary>
public sealed record Cost
{
    /// <summary>When.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>cost or booked_saving.</summary>
    public required string Kind { get; init; }

    /// <summary>Who pays: municipality, zvw, wlz, state, fund or own.</summary>
    public required string Payer { get; init; }

    /// <summary>Euro.</summary>
    public required decimal Amount { get; init; }
}

/// <summary>One stored delivery that an analysis has used.</summary>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Quarter">Quarter of the delivery.</param>
/// <param name="Sha256">Hash of the bytes as received, 64 hexadecimal digits.</param>
/// <param name="Rows">Number of accepted rows.</param>
public sealed record InputFile(string Dataset, Quarter Quarter, string Sha256, int Rows);
