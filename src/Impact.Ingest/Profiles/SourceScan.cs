using System.Globalization;
using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;
using Impact.Ingest.Privacy;

namespace Impact.Ingest.Profiles;

/// <summary>The first look at all of a file that has a profile: its shape, numbers of persons in any column, and what the profile leaves out.</summary>
internal sealed class SourceScan(ReceivedFile file, TextEncoding encoding, ProfilePlan plan)
{
    private readonly FindingList findings = new();
    private readonly TableShape shape = new(plan.Header.Plain(plan.Dataset) with { Names = [.. plan.Header.Columns.Select(column => plan.IsNamed(column) ? column.Names[^1] : column.Names[0])] });
    private readonly (SourceColumn Column, PersonalEvidence Evidence)[] doubtful = [.. plan.Doubtful.Select(column => (column, new PersonalEvidence()))];
    private int answers;
    private int incomplete;
    private int skipped;

    /// <summary>Reads the file once and tells what was found.</summary>
    public FindingList Run(CancellationToken stop)
    {
        if (encoding == TextEncoding.Windows1252) findings.Add(new Finding(FindingKinds.EncodingChosen, Place.File));
        findings.AddRange(plan.Findings);
        using var rows = new SourceRows(file, encoding, plan);
        while (rows.Read())
        {
            stop.ThrowIfCancellationRequested();
            if (!rows.Cells.IsBroken) Look(rows);
        }

        findings.AddRange(rows.Cells.Faults.Select(fault => new Finding(fault.Kind, new Place(fault.Line, fault.Cell is { } cell && cell < plan.Header.Columns.Count ? plan.Header.Columns[cell].Label : null))));
        findings.AddRange(doubtful.SelectMany(column => FoundIn(column.Column, [.. column.Evidence.Kinds])));
        Tell(FindingKinds.RowsAboveHeader, rows.Above, new Place(1, null));
        Tell(FindingKinds.RowsComment, rows.Comments, Place.File);
        Tell(FindingKinds.RowsBlank, rows.Blank, Place.File);
        Tell(FindingKinds.RowsIncomplete, incomplete, Place.File);
        Tell(FindingKinds.RowsSkipped, skipped, Place.File);
        Tell(FindingKinds.AnswersJoined, answers, Place.File);
        return findings;
    }

    /// <summary>Numbers of citizens refuse the file wherever they are. Anything else of a person does so only in a column that is kept; of one that is skipped it is said.</summary>
    private IEnumerable<Finding> FoundIn(SourceColumn column, IReadOnlyList<FindingKind> kinds)
    {
        var place = new Place(null, column.Label);
        if (kinds.Contains(FindingKinds.BsnValues)) return [new Finding(FindingKinds.BsnValues, place)];
        var isKept = plan.Targets.Any(target => target.Source?.Number == column.Number);
        var isTold = plan.Findings.Any(finding => finding.Kind == FindingKinds.PersonalNotStored && finding.Place.Column == column.Label);
        return kinds.Count == 0 || isKept || isTold ? [] : [new Finding(FindingKinds.PersonalNotStored, place)];
    }

    private void Look(SourceRows rows)
    {
        findings.AddRange(shape.FaultsOf(rows.Cells));
        foreach (var (column, evidence) in doubtful)
            if (DateText.ToIso(rows.Text(column), null) is null) evidence.Add(rows.Cells[column.Number]);
        if (rows.Fate == SourceFate.Incomplete) incomplete++;
        else if (rows.Fate == SourceFate.Skipped) skipped++;
        else if (plan.Long is { } form) LookAtAnswer(rows, form.Item);
    }

    private void LookAtAnswer(SourceRows rows, SourceColumn item)
    {
        answers++;
        if (JoinedAnswers.ItemOf(plan.Profile.Long!, rows.Text(item)) is null)
            findings.Add(new Finding(FindingKinds.ProfileItemUnknown, new Place(rows.Cells.Line, item.Label)));
    }

    private void Tell(FindingKind kind, int count, Place place)
    {
        if (count > 0) findings.Add(new Finding(kind, place, count.ToString(CultureInfo.InvariantCulture)));
    }
}
