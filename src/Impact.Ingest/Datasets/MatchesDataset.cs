using Impact.Core.Findings;
using Impact.Core.Observations;

namespace Impact.Ingest.Datasets;

/// <summary>Requests for help and offers of help, one row each.</summary>
internal static class MatchesDataset
{
    private static readonly CellFault OpenAndClosed = new(FindingKinds.ResultOpenClosed);
    private static readonly CellFault ClosedWithoutDay = new(FindingKinds.ResultWithoutDay);
    private static readonly CellFault MatchedWithoutDay = new(FindingKinds.MatchWithoutDay);

    public static Dataset Definition { get; } = new("matches")
    {
        Row = typeof(MatchRow),
        Moment = "asked_on",
        Rules = [RowRules.NotBefore("asked_on", "matched_on"), RowRules.NotBefore("asked_on", "closed_on"), RowRules.NotBefore("matched_on", "closed_on"),
            RowRules.Differ("asker", "helper", FindingKinds.SamePerson), Outcome],
    };

    /// <summary>The outcome agrees with the days.</summary>
    private static (string Column, CellFault Fault)? Outcome(Dataset dataset, RowBuffer row)
    {
        var isOpen = row.Text(dataset.ColumnOf("result")).SequenceEqual("open"u8);
        var hasEnd = row.Form(dataset.ColumnOf("closed_on")) != CellForm.Missing;
        if (isOpen) return hasEnd ? ("result", OpenAndClosed) : null;
        if (!hasEnd) return ("closed_on", ClosedWithoutDay);
        return row.Text(dataset.ColumnOf("result")).SequenceEqual("fulfilled"u8) && row.Form(dataset.ColumnOf("matched_on")) == CellForm.Missing ? ("matched_on", MatchedWithoutDay) : null;
    }

    public static Match ToMatch(MatchRow row) => new()
    {
        Kind = StoredText.Code<MatchKind>(row.Kind),
        Category = row.Category,
        AskedOn = StoredText.Date(row.AskedOn),
        Asker = new ParticipantId(row.Asker),
        MatchedOn = StoredText.DateOrNull(row.MatchedOn),
        Helper = row.Helper is { } helper ? new ParticipantId(helper) : null,
        ClosedOn = StoredText.DateOrNull(row.ClosedOn),
        Result = StoredText.Code<MatchResult>(row.Result),
        NewTie = StoredText.YesOrNull(row.NewTie),
    };
}

/// <summary>A stored request or offer.</summary>
internal sealed class MatchRow
{
    public string Match { get; set; } = "";

    public string Initiative { get; set; } = "";

    public string Kind { get; set; } = "";

    public string? Category { get; set; }

    public string AskedOn { get; set; } = "";

    public string Asker { get; set; } = "";

    public string? MatchedOn { get; set; }

    public string? Helper { get; set; }

    public string? ClosedOn { get; set; }

    public string Result { get; set; } = "";

    public string? NewTie { get; set; }
}
