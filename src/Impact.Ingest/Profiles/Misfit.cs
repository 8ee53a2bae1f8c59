using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;

namespace Impact.Ingest.Profiles;

/// <summary>A file whose columns are not those of the dataset: its cells are not checked one by one, but its shape and content tell whether a profile could map it.</summary>
/// <param name="file">The file.</param>
/// <param name="scan">What its bytes told.</param>
/// <param name="header">The header that fits best, with the dataset that is wanted.</param>
/// <param name="tool">The program it comes from; null when it is not recognised.</param>
internal sealed class Misfit(ReceivedFile file, FileScan scan, FoundHeader header, FoundTool? tool)
{
    // What a profile can mend. Everything else refuses the file for what it is.
    private static readonly FindingKind[] OfColumns =
    [
        FindingKinds.HeaderNotFound, FindingKinds.ColumnMissing, FindingKinds.ColumnUnknown, FindingKinds.ColumnItemUnknown, FindingKinds.ColumnPersonal, FindingKinds.ColumnsDoNotFit,
    ];

    // Of a table about groups it does not help to hear which columns it lacks.
    private static readonly FindingKind[] AboutGroups = [FindingKinds.NoPersonRows, FindingKinds.NoPersonColumn];
    private static readonly FindingKind[] Columnless = [FindingKinds.HeaderNotFound, FindingKinds.ColumnMissing];

    private readonly FindingList findings = new();
    private readonly Dataset dataset = header.Dataset!;
    private readonly FoundHeader table = tool?.Header.Plain(header.Dataset!) ?? header;
    private readonly ColumnPlan plan = ColumnPlan.Of(header.Dataset!, header, file.SkipsPersonal);

    public CheckedFile Run(CancellationToken stop)
    {
        if (scan.Encoding == TextEncoding.Windows1252) findings.Add(new Finding(FindingKinds.EncodingChosen, Place.File));
        ReadShape(stop);
        findings.AddRange(tool is not null ? OfTool(tool) : findings.ToList().Any(finding => AboutGroups.Contains(finding.Kind)) ? plan.Faults.Where(fault => !Columnless.Contains(fault.Kind)) : plan.Faults);
        var verdict = IsMappable() ? Verdict.Map : Verdict.Refuse;
        if (verdict == Verdict.Map) findings.Add(new Finding(FindingKinds.ColumnsDoNotFit, new Place(table.Line, null), dataset.Name));
        var refused = CheckedFile.Refused(file, scan, dataset.Name, findings.ToList()[0]);
        return refused with { Check = refused.Check with { Verdict = verdict, Delimiter = table.Separator.ToString(), Findings = findings.ToList() } };
    }

    private static IEnumerable<Finding> OfTool(FoundTool tool)
    {
        yield return new Finding(FindingKinds.ToolRecognised, new Place(tool.Header.Line, null), tool.Profile.Title);
        foreach (var column in tool.Header.Columns.Where(column => !column.IsUnnamed))
        {
            var kinds = column.Names.Select(PersonalColumns.KindOf).ToList();
            if (kinds.Contains(FindingKinds.BsnColumn)) yield return new Finding(FindingKinds.BsnColumn, tool.Header.At(column));
            else if (kinds.Contains(FindingKinds.ColumnPersonal)) yield return new Finding(FindingKinds.ColumnPersonal, tool.Header.At(column));
        }
    }

    /// <summary>Whether every refusal is about columns, a required one is missing, and there is a column that it could come from.</summary>
    private bool IsMappable()
    {
        var all = findings.ToList();
        if (all.Any(finding => finding.Kind.Severity == Severity.Refusal && !OfColumns.Contains(finding.Kind))) return false;
        var misses = plan.Faults.Any(fault => fault.Kind == FindingKinds.ColumnMissing);
        return tool is not null || (misses && table.Names.Any(name => !Recognition.Knows(dataset, name)));
    }

    private void ReadShape(CancellationToken stop)
    {
        using var rows = new CsvRows(file, scan.Encoding!.Value, table.Separator);
        var (shape, content) = (new TableShape(table), new TableContent(table, dataset));
        var hasRows = false;
        while (rows.Read())
        {
            stop.ThrowIfCancellationRequested();
            if (rows.Line <= table.Line || (rows.IsBlank && table.Names.Count > 1) || rows.IsComment) continue;
            hasRows = true;
            if (rows.IsBroken) continue;
            findings.AddRange(shape.FaultsOf(rows));
            content.Add(rows);
        }

        findings.AddRange(rows.Faults.Select(fault => new Finding(fault.Kind, new Place(fault.Line, table.LabelOf(fault.Cell)))));
        if (!hasRows && rows.Faults.Count == 0) findings.Add(new Finding(FindingKinds.FileWithoutRows, Place.File));
        if (hasRows) findings.AddRange(content.Faults(isKnownTool: tool is not null));
    }
}
