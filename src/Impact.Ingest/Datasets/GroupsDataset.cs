using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Groups of citizens, one row each.</summary>
internal static class GroupsDataset
{
    public static Dataset Definition { get; } = new("groups") { Row = typeof(GroupRow), Rules = [RowRules.NotBefore("founded_on", "ended_on")] };

    public static CitizensGroup ToGroup(GroupRow row) => new()
    {
        Id = row.Group,
        Municipality = StoredText.Municipality(row.Municipality),
        Neighbourhood = row.Neighbourhood,
        Kind = row.Kind,
        FoundedOn = StoredText.Date(row.FoundedOn),
        EndedOn = StoredText.DateOrNull(row.EndedOn),
        Members = checked((int?)row.Members),
        RecruitedBy = row.RecruitedBy,
        Space = StoredText.YesOrNull(row.Space),
        Subsidy = row.SubsidyEur / 100m,
        ContactPerson = StoredText.YesOrNull(row.ContactPerson),
    };
}

/// <summary>A stored group.</summary>
internal sealed class GroupRow
{
    public string Group { get; set; } = "";

    public string Municipality { get; set; } = "";

    public string? Neighbourhood { get; set; }

    public string Kind { get; set; } = "";

    public string FoundedOn { get; set; } = "";

    public string? EndedOn { get; set; }

    public long? Members { get; set; }

    public string? RecruitedBy { get; set; }

    public string? Space { get; set; }

    public long? SubsidyEur { get; set; }

    public string? ContactPerson { get; set; }
}
