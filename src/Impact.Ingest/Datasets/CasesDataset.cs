using Impact.Core.Findings;
using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Questions for support, one row per case.</summary>
internal static class CasesDataset
{
    public static Dataset Definition { get; } = new("cases")
    {
        Row = typeof(CaseRow),
        Rules =
        [
            RowRules.NotBefore("signalled_on", "first_contact_on"),
            RowRules.NotBefore("reported_on", "plan_on"),
            RowRules.NotBefore("requested_on", "decided_on"),
            RowRules.NotBefore("reported_on", "closed_on"),
            RowRules.NotBefore("closed_on", "recurred_on"),
            RowRules.NotWithout("decided_on", "requested_on", FindingKinds.DecisionWithoutRequest),
        ],
    };

    public static SupportCase ToCase(CaseRow row) => Days(row) with
    {
        Team = row.Team,
        Household = row.Household,
        SignalledBy = StoredText.CodeOrNull<Signaller>(row.SignalledBy),
        DaysPaused = checked((int?)row.DaysPaused),
        DaysPausedDecision = checked((int?)row.DaysPausedDecision),
        Professionals = checked((int?)row.Professionals),
        ProfessionalsAtEnd = checked((int?)row.ProfessionalsEnd),
        InformalSourceUsed = StoredText.YesOrNull(row.InformalSourceUsed),
        OwnPlan = StoredText.YesOrNull(row.OwnPlan),
        PlanDone = StoredText.YesOrNull(row.PlanDone),
        Solution = StoredText.CodeOrNull<Solution>(row.Solution),
        CrisisAtFirstContact = StoredText.YesOrNull(row.CrisisAtFirstContact),
    };

    private static SupportCase Days(CaseRow row) => new()
    {
        Municipality = StoredText.Municipality(row.Municipality),
        SignalledOn = StoredText.DateOrNull(row.SignalledOn),
        FirstContactOn = StoredText.DateOrNull(row.FirstContactOn),
        ReportedOn = StoredText.DateOrNull(row.ReportedOn),
        PlanOn = StoredText.DateOrNull(row.PlanOn),
        RequestedOn = StoredText.DateOrNull(row.RequestedOn),
        DecidedOn = StoredText.DateOrNull(row.DecidedOn),
        ClosedOn = StoredText.DateOrNull(row.ClosedOn),
        RecurredOn = StoredText.DateOrNull(row.RecurredOn),
    };
}

/// <summary>A stored case.</summary>
internal sealed class CaseRow
{
    public string Case { get; set; } = "";

    public string Municipality { get; set; } = "";

    public string? Initiative { get; set; }

    public string? Team { get; set; }

    public string? Household { get; set; }

    public string? SignalledOn { get; set; }

    public string? SignalledBy { get; set; }

    public string? FirstContactOn { get; set; }

    public string? ReportedOn { get; set; }

    public string? PlanOn { get; set; }

    public string? RequestedOn { get; set; }

    public string? DecidedOn { get; set; }

    public string? ClosedOn { get; set; }

    public string? RecurredOn { get; set; }

    public long? DaysPaused { get; set; }

    public long? DaysPausedDecision { get; set; }

    public long? Professionals { get; set; }

    public long? ProfessionalsEnd { get; set; }

    public string? InformalSourceUsed { get; set; }

    public string? OwnPlan { get; set; }

    public string? PlanDone { get; set; }

    public string? Solution { get; set; }

    public string? CrisisAtFirstContact { get; set; }
}
