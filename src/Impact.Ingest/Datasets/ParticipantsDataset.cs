using Impact.Core.Findings;
using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Persons, one row per person and initiative.</summary>
internal static class ParticipantsDataset
{
    public static Dataset Definition { get; } = new("participants") { Row = typeof(ParticipantRow), Rules = [RowRules.NotBefore("start_date", "end_date"), RowRules.NotWithout("end_reason", "end_date", FindingKinds.ReasonWithoutEnd)] };

    public static Participant ToParticipant(ParticipantRow row) => new()
    {
        Id = new ParticipantId(row.Participant),
        Role = Enum.Parse<Role>(row.Role, ignoreCase: true),
        Municipality = StoredText.Municipality(row.Municipality),
        Neighbourhood = row.Neighbourhood,
        Household = row.Household,
        AgeBand = row.AgeBand,
        Gender = row.Gender,
        LivesAlone = StoredText.YesOrNull(row.LivesAlone),
        StartDate = StoredText.DateOrNull(row.StartDate),
        EndDate = StoredText.DateOrNull(row.EndDate),
        EndReason = row.EndReason,
    };
}

/// <summary>A stored participant.</summary>
internal sealed class ParticipantRow
{
    public string Participant { get; set; } = "";

    public string Initiative { get; set; } = "";

    public string Role { get; set; } = "";

    public string Municipality { get; set; } = "";

    public string? Neighbourhood { get; set; }

    public string? Household { get; set; }

    public string? AgeBand { get; set; }

    public string? Gender { get; set; }

    public string? LivesAlone { get; set; }

    public string? AskedOn { get; set; }

    public string? Consented { get; set; }

    public string? StartDate { get; set; }

    public string? EndDate { get; set; }

    public string? EndReason { get; set; }
}
