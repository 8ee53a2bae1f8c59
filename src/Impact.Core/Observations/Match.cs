namespace Impact.Core.Observations;

/// <summary>Whether help is asked or offered.</summary>
public enum MatchKind
{
    /// <summary>Somebody asks for help.</summary>
    Request,

    /// <summary>Somebody offers help.</summary>
    Offer,
}

/// <summary>How a request or offer ended.</summary>
public enum MatchResult
{
    /// <summary>The help was given.</summary>
    Fulfilled,

    /// <summary>The asker withdrew.</summary>
    Withdrawn,

    /// <summary>Nobody took it up.</summary>
    Declined,

    /// <summary>Handed over to a professional.</summary>
    HandedOver,

    /// <summary>Not closed.</summary>
    Open,
}

/// <summary>One request for help, or offer of help, from the day of asking to the day of closing.</summary>
public sealed record Match
{
    /// <summary>Request or offer.</summary>
    public required MatchKind Kind { get; init; }

    /// <summary>Code of the kind of help, when sent.</summary>
    public string? Category { get; init; }

    /// <summary>Day of asking.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>Pseudonym of who asks, or offers.</summary>
    public required ParticipantId Asker { get; init; }

    /// <summary>Day on which somebody was found; null when nobody has been.</summary>
    public DateOnly? MatchedOn { get; init; }

    /// <summary>Pseudonym of who helps, when somebody was found.</summary>
    public ParticipantId? Helper { get; init; }

    /// <summary>Day of closing; null while open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>How it ended.</summary>
    public required MatchResult Result { get; init; }

    /// <summary>Whether the two had not met before, when asked.</summary>
    public bool? NewTie { get; init; }
}
