using Impact.Core.Findings;
using Impact.Ingest.Corrections;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;
using Impact.Ingest.Profiles;

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

    /// <summary>What was found in the lines and columns of the rows that a profile made; null without a profile. Those rows are what a sender mends.</summary>
    public FileCheck? Mapped { get; init; }

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
        var tables = FoundHeader.FirstLines(file, scan.Encoding!.Value);
        if (tables.All(table => table.Count == 0)) return Refused(file, scan, dataset, new Finding(FindingKinds.FileEmpty, Place.File));
        if (file.Profile is { } profile) return Profiled(file, scan, tables, named ?? DatasetOf(profile) ?? Survey).Invoke(strict, stop);
        var header = FoundHeader.In(tables, named)!;
        if (header.Dataset is not null && MendedFile.In(file, scan.Encoding.Value, header) is { } mended) return OfMended(mended, scan, (header.Dataset.Name, strict), stop);
        if (header.Dataset is { } known && ColumnPlan.Of(known, header, file.SkipsPersonal) is { IsRefused: false } plan)
            return new RowCheck(new FileReading(file, scan.Encoding.Value, header, known, plan), scan, strict).Run(stop);
        var tool = FoundTool.In(tables);
        var wanted = named ?? (tool is null ? header.Dataset : DatasetOf(tool.Profile) ?? Survey);
        return wanted is null ? Refused(file, scan, null, UnknownDataset) : new Misfit(file, scan, header with { Dataset = wanted }, tool).Run(stop);
    }

    // What most programs make is a survey.
    private static Dataset? Survey => Datasets.Datasets.Find("survey");

    private static Dataset? DatasetOf(Profile profile) => profile.Dataset is { } name ? Datasets.Datasets.Find(name) : null;

    private static Func<bool, CancellationToken, CheckedFile> Profiled(ReceivedFile file, FileScan scan, IReadOnlyList<IReadOnlyList<FoundHeader>> tables, Dataset? dataset)
    {
        if (dataset is null || SourceHeader.In(tables, file.Profile!, dataset) is not { } header) return (_, _) => Refused(file, scan, null, UnknownDataset);
        return new ProfiledFile(file, scan, new ProfileBinder(file.Profile!, dataset, header) { SkipsPersonal = file.SkipsPersonal }.Bind()).Run;
    }

    private static CheckedFile OfMended(MendedFile mended, FileScan scan, (string Dataset, bool Strict) asked, CancellationToken stop)
    {
        if (mended.Faults.Count > 0) return Refused(mended.Received, scan, asked.Dataset, [.. mended.Faults]);
        var plain = Of(mended.Plain, asked.Dataset, asked.Strict, stop);
        return plain with { Received = mended.Received, Scan = scan, Mended = mended, Check = plain.Check with { Encoding = scan.Encoding?.Label() } };
    }

    private static Finding UnknownDataset { get; } =
        new(FindingKinds.DatasetUnknown, Place.File, string.Join(", ", Datasets.Datasets.All.Select(dataset => dataset.Name)));

    internal static CheckedFile Refused(ReceivedFile file, FileScan scan, string? dataset, params IReadOnlyList<Finding> faults) => new(
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
internal sealed record RowsToStore(FileReading Reading, LineSet LeftOut, LineSet Duplicates);
