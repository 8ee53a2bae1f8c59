using Impact.Core.Findings;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;

namespace Impact.Ingest;

/// <summary>Checks all rows of a file and decides what happens with it.</summary>
internal sealed class RowCheck(FileReading reading, FileScan scan, bool strict)
{
    private readonly FindingList findings = new();
    private readonly LineSet leftOut = [];
    private readonly LineSet duplicates = [];
    private int read;

    public CheckedFile Run(CancellationToken stop)
    {
        if (reading.Encoding == TextEncoding.Windows1252) findings.Add(new Finding(FindingKinds.EncodingChosen, Place.File));
        findings.AddRange(reading.Plan.Faults);
        ReadRows(stop);
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
            if (!rows.IsGood) leftOut.Add(rows.Line);
        }

        rows.Finish(duplicates);
        foreach (var line in duplicates) leftOut.Add(line);
        if (findings.HasRefusal || read > leftOut.Count) return;
        findings.Add(new Finding(read == 0 ? FindingKinds.FileWithoutRows : FindingKinds.FileWithoutGoodRows, Place.File));
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
