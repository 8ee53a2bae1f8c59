namespace Impact.Core.Observations;

/// <summary>Who chose a goal.</summary>
public enum GoalSetter
{
    /// <summary>The resident.</summary>
    Resident,

    /// <summary>A professional.</summary>
    Professional,
}

/// <summary>How far one goal of one person had come on one day (goal attainment scaling).</summary>
public sealed record GoalRating
{
    /// <summary>Whose goal.</summary>
    public required ParticipantId Participant { get; init; }

    /// <summary>Code of the goal; never a text.</summary>
    public required string Goal { get; init; }

    /// <summary>When it was rated.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How heavy the goal counts, above 0; null counts as 1.</summary>
    public double? Weight { get; init; }

    /// <summary>−2 (much less than expected) to 2 (much more); 0 is as expected.</summary>
    public required int Level { get; init; }

    /// <summary>Who chose the goal, when sent.</summary>
    public GoalSetter? SetBy { get; init; }
}
