using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;

namespace Impact.Ingest;

/// <summary>Checks all rows of a file and decides what happens with it.</summary>
internal sealed class RowCheck(FileReading reading, FileScan scan, bool strict)
{
    private readonly FindingList findings = new();
    private readonly HashSet<int> leftOut = [];
    private readonly HashSet<int> duplicates = [];
    private int read;

    public CheckedFile Run(CancellationToken stop)
    {
        if (reading.Encoding == TextEncoding.Windows1252) findings.Add(new Finding(FindingKinds.EncodingChosen, Place.File));
        findings.AddRange(reading.Plan.Faults);
        if (findings.HasRefusal) ReadStructure(stop);
        else ReadRows(stop);
        var verdict = Decide();
        return new CheckedFile(reading.File, Result(verdict), scan, verdict == Verdict.Refuse ? null : new RowsToStore(reading, leftOut, duplicates)) { Reading = reading };
    }

    private void ReadRows(CancellationToken stop)
    {
        using var rows = new CheckedRows(reading, findings);
        while (rows.Read())
        {
            stop.ThrowIfCancellationRequested();
            read++;
            if (rows.Fate == RowFate.Duplicate) duplicates.Add(rows.Line);
            if (rows.Fate != RowFate.Accepted) leftOut.Add(rows.Line);
        }

        rows.Finish();
        if (findings.HasRefusal || read > leftOut.Count) return;
        findings.Add(new Finding(read == 0 ? FindingKinds.FileWithoutRows : FindingKinds.FileWithoutGoodRows, Place.File));
    }

    // A file whose columns do not fit is not checked cell by cell, but its quotes and the shape of its rows are: all faults at once.
    private void ReadStructure(CancellationToken stop)
    {
        using var rows = new CsvRows(reading.File, reading.Encoding, reading.Header.Separator);
        var shape = new TableShape(reading.Header);
        var hasRows = false;
        while (rows.Read())
        {
            stop.ThrowIfCancellationRequested();
            if (rows.Line <= reading.Header.Line || rows.IsBlank || rows.IsComment) continue;
            hasRows = true;
            if (!rows.IsBroken) findings.AddRange(shape.FaultsOf(rows));
        }

        findings.AddRange(rows.Faults.Select(fault => new Finding(fault.Kind, new Place(fault.Line, reading.Header.LabelOf(fault.Cell)))));
        if (!hasRows && rows.Faults.Count == 0) findings.Add(new Finding(FindingKinds.FileWithoutRows, Place.File));
    }

    private Verdict Decide()
    {
        if (findings.HasRefusal || (strict && findings.HasError)) return Verdict.Refuse;
        return findings.HasError ? Verdict.AcceptWithRejections : Verdict.Accept;
    }

    // Of a refused file nothing is accepted: every row that is no repetition counts as rejected.
    private FileCheck Result(Verdict verdict) => new()
    {
        File = reading.File.Name,
        Dataset = reading.Dataset.Name,
        Verdict = verdict,
        Read = read,
        Accepted = verdict == Verdict.Refuse ? 0 : read - leftOut.Count,
        Rejected = (verdict == Verdict.Refuse ? read : leftOut.Count) - duplicates.Count,
        Duplicate = duplicates.Count,
        Encoding = reading.Encoding.Label(),
        Delimiter = reading.Header.Separator.ToString(),
        Findings = findings.ToList(),
    };
}
