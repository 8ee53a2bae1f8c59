using Impact.Core.Findings;
using Impact.Ingest.Corrections;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;

namespace Impact.Ingest;

/// <summary>A file that was read and checked as a whole, before anything is stored.</summary>
/// <param name="Received">The bytes.</param>
/// <param name="Check">What was found.</param>
/// <param name="Scan">Hash and size of the bytes.</param>
/// <param name="Rows">The accepted rows; null when the file is refused.</param>
internal sealed record CheckedFile(ReceivedFile Received, FileCheck Check, FileScan Scan, RowsToStore? Rows)
{
    /// <summary>How the file is read; null when it is no table.</summary>
    public FileReading? Reading { get; init; }

    /// <summary>Where its rows belong, when it is a correction file that came back; null when it is none.</summary>
    public MendedFile? Mended { get; init; }

    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="dataset">Name of the dataset; null to guess it from the header.</param>
    /// <param name="strict">Whether one wrong row refuses the file.</param>
    /// <param name="stop">Stops the reading.</param>
    public static CheckedFile Of(ReceivedFile file, string? dataset, bool strict, CancellationToken stop)
    {
        var scan = FileScan.Of(file);
        if (scan.Fault is { } fault) return Refused(file, scan, dataset, fault);
        var named = dataset is null ? null : Datasets.Datasets.Find(dataset);
        if (dataset is not null && named is null) return Refused(file, scan, dataset, UnknownDataset);
        var header = FoundHeader.In(file, scan.Encoding!.Value, named);
        if (header is null) return Refused(file, scan, dataset, new Finding(FindingKinds.FileEmpty, Place.File));
        if (header.Dataset is null) return Refused(file, scan, null, UnknownDataset);
        if (MendedFile.In(file, scan.Encoding.Value, header) is { } mended) return OfMended(mended, scan, (header.Dataset.Name, strict), stop);
        var reading = new FileReading(file, scan.Encoding.Value, scan.Bytes, header, header.Dataset, ColumnPlan.Of(header.Dataset, header, file.SkipsPersonal));
        return new RowCheck(reading, scan, strict).Run(stop);
    }

    private static CheckedFile OfMended(MendedFile mended, FileScan scan, (string Dataset, bool Strict) asked, CancellationToken stop)
    {
        if (mended.Faults.Count > 0) return Refused(mended.Received, scan, asked.Dataset, [.. mended.Faults]);
        var plain = Of(mended.Plain, asked.Dataset, asked.Strict, stop);
        return plain with { Received = mended.Received, Scan = scan, Mended = mended, Check = plain.Check with { Encoding = scan.Encoding?.Label() } };
    }

    private static Finding UnknownDataset { get; } =
        new(FindingKinds.DatasetUnknown, Place.File, string.Join(", ", Datasets.Datasets.All.Select(dataset => dataset.Name)));

    private static CheckedFile Refused(ReceivedFile file, FileScan scan, string? dataset, params IReadOnlyList<Finding> faults) => new(
        file,
        new FileCheck
        {
            File = file.Name,
            Dataset = dataset,
            Verdict = Verdict.Refuse,
            Read = 0,
            Accepted = 0,
            Rejected = 0,
            Duplicate = 0,
            Encoding = scan.Encoding?.Label(),
            Delimiter = null,
            Findings = faults,
        },
        scan,
        null);
}

/// <summary>The rows of a file that are stored: how to read it, the lines that are left out, and those of them that repeat another row.</summary>
internal sealed record RowsToStore(FileReading Reading, IReadOnlySet<int> LeftOut, IReadOnlySet<int> Duplicates);
