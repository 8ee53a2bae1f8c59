namespace Impact.Core.Observations;

/// <summary>Who decided on the rung.</summary>
public enum Rater
{
    /// <summary>A professional.</summary>
    Professional,

    /// <summary>The person.</summary>
    Self,

    /// <summary>Derived from the questions of the participation ladder.</summary>
    Questions,
}

/// <summary>The rung of one person on the participation ladder on one day.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Date">When.</param>
/// <param name="Rung">1 (isolated) to 6 (paid work).</param>
/// <param name="Rater">Who decided, when sent.</param>
public sealed record RungRating(ParticipantId Participant, DateOnly Date, int Rung, Rater? Rater);
