using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Activities, one row per activity and day.</summary>
internal static class ActivitiesDataset
{
    public static Dataset Definition { get; } = new("activities") { Row = typeof(ActivityRow), Moment = "date", Rules = [HourRules.OfVolunteers] };

    public static Activity ToActivity(ActivityRow row) => new()
    {
        Date = StoredText.Date(row.Date),
        Kind = row.Kind,
        AgeGroup = row.AgeGroup,
        Neighbourhood = row.Neighbourhood,
        Participants = checked((int?)row.Participants),
        Volunteers = checked((int?)row.Volunteers),
        VolunteerHours = row.VolunteerHours,
        ProfessionalHours = row.ProfessionalHours,
        InitiatedBy = row.InitiatedBy,
    };
}

/// <summary>A stored activity.</summary>
internal sealed class ActivityRow
{
    public string Activity { get; set; } = "";

    public string Initiative { get; set; } = "";

    public string Date { get; set; } = "";

    public string Kind { get; set; } = "";

    public string? Neighbourhood { get; set; }

    public string? AgeGroup { get; set; }

    public long? Participants { get; set; }

    public long? Volunteers { get; set; }

    public double? VolunteerHours { get; set; }

    public double? ProfessionalHours { get; set; }

    public string? InitiatedBy { get; set; }
}
