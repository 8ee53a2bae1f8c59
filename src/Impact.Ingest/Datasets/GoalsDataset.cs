using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>How far goals have come, one row per person, goal and day.</summary>
internal static class GoalsDataset
{
    public static Dataset Definition { get; } = new("goals") { Row = typeof(GoalRow), Moment = "date" };

    public static GoalRating ToGoal(GoalRow row) => new()
    {
        Participant = new ParticipantId(row.Participant),
        Goal = row.Goal,
        Date = StoredText.Date(row.Date),
        Weight = row.Weight,
        Level = checked((int)row.Level),
        SetBy = StoredText.CodeOrNull<GoalSetter>(row.SetBy),
    };
}

/// <summary>A stored rating of a goal.</summary>
internal sealed class GoalRow
{
    public string Participant { get; set; } = "";

    public string Initiative { get; set; } = "";

    public string Goal { get; set; } = "";

    public string Date { get; set; } = "";

    public double? Weight { get; set; }

    public long Level { get; set; }

    public string? SetBy { get; set; }
}
