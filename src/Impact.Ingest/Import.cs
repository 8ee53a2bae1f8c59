using Impact.Core.Findings;
using Impact.Core.Observations;
using Impact.Ingest.Corrections;
using Impact.Ingest.Csv;
using Impact.Ingest.Privacy;
using Impact.Ingest.Profiles;
using Impact.Ingest.Store;

namespace Impact.Ingest;

/// <summary>A file to store as the delivery of an organisation for one quarter.</summary>
internal sealed record ImportRequest
{
    public required string Path { get; init; }

    /// <summary>Bytes that are no file on disk; null to read the path.</summary>
    public ReceivedFile? Upload { get; init; }

    /// <summary>Name of the dataset; guessed from the header when left out.</summary>
    public string? Dataset { get; init; }

    public required string Organisation { get; init; }

    public required Quarter Quarter { get; init; }

    /// <summary>Whether one wrong row refuses the whole file.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether the sender chose Windows-1252; it is never guessed.</summary>
    public bool IsWindows1252 { get; init; }

    /// <summary>Whether the sender chose that columns of persons are skipped instead of refused.</summary>
    public bool SkipsPersonal { get; init; }

    /// <summary>Id of the version that the sender worked from, which must still be the one that counts; null to replace whatever counts.</summary>
    public string? Base { get; init; }

    /// <summary>Whether the file is the mended correction file of the base: its rows are put into their place, the other rows stay.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>How the columns of the file are read; null when they are those of the dataset.</summary>
    public Profile? Profile { get; init; }
}

/// <summary>What happens with a file.</summary>
internal enum Verdict
{
    /// <summary>Every row is stored.</summary>
    Accept,

    /// <summary>Some rows are left out, the others are stored.</summary>
    AcceptWithRejections,

    /// <summary>Nothing is stored. The file can be read, but its columns are not those of the dataset: a profile can say which is which.</summary>
    Map,

    /// <summary>Nothing is stored.</summary>
    Refuse,
}

/// <summary>Everything the check of a file found. Rows read = accepted + rejected + duplicate, always.</summary>
internal sealed record FileCheck
{
    /// <summary>Name of the file without folder.</summary>
    public required string File { get; init; }

    /// <summary>Name of the dataset; null when it was not named and the header fits none.</summary>
    public required string? Dataset { get; init; }

    public required Verdict Verdict { get; init; }

    public required int Read { get; init; }

    public required int Accepted { get; init; }

    public required int Rejected { get; init; }

    public required int Duplicate { get; init; }

    /// <summary>For example <c>utf-8</c>; null when the file is no text.</summary>
    public required string? Encoding { get; init; }

    /// <summary><c>,</c>, <c>;</c> or a tab; null when the file is no table.</summary>
    public required string? Delimiter { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }
}

/// <summary>What an import did.</summary>
/// <param name="Check">What the check found.</param>
/// <param name="Submission">The stored delivery; null when the file was refused.</param>
/// <param name="AlreadyKnown">Whether the same bytes had been stored for this key before, so that nothing changed.</param>
/// <param name="File">The file as checked, to write down which of its rows failed.</param>
internal sealed record ImportOutcome(FileCheck Check, Submission? Submission, bool AlreadyKnown, CheckedFile File);

/// <summary>The door of this project: check a file, or check and store it.</summary>
internal static class Import
{
    /// <summary>Dry run: the same path as <see cref="Run"/> without storing.</summary>
    public static FileCheck Check(string path, string? dataset, bool strict) => Check(ReceivedFile.At(path), dataset, strict);

    /// <summary>Dry run of bytes that are not a file on disk, or of a file whose encoding the sender chose.</summary>
    public static FileCheck Check(ReceivedFile file, string? dataset, bool strict) => CheckedFile.Of(file, dataset, strict, CancellationToken.None).Check;

    /// <summary>Dry run beside what the store holds: everything that <see cref="Run"/> does, taken back. Finds unknown participants, stale versions and the like too.</summary>
    public static ImportOutcome Rehearse(ImpactStore store, PseudonymKeys keys, ImportRequest request, CancellationToken stop) => store.Rehearsed(() => Run(store, keys, request, stop));

    /// <summary>Checks a file and stores its good rows in one transaction.</summary>
    public static ImportOutcome Run(ImpactStore store, PseudonymKeys keys, ImportRequest request, CancellationToken stop)
    {
        var file = (request.Upload ?? ReceivedFile.At(request.Path)) with { IsWindows1252 = request.IsWindows1252, SkipsPersonal = request.SkipsPersonal, Profile = request.Profile };
        var checkedFile = CheckedFile.Of(file, request.Dataset, request.Strict, stop);
        if (checkedFile.Rows is null) return new ImportOutcome(checkedFile.Check, null, AlreadyKnown: false, checkedFile);
        if (request.IsCorrection && checkedFile.Mended is null) return Refused(checkedFile, [NoCorrection]);
        var saved = store.Save(new Delivery(request.Organisation, request.Quarter, checkedFile) { Base = request.Base, IsCorrection = request.IsCorrection }, keys, stop);
        if (saved.Submission is not { } submission) return Refused(checkedFile, saved.Findings);
        var elsewhere = saved.IsNew && !submission.IsMerged ? store.BesideOthers(submission) : [];
        return new ImportOutcome(After(checkedFile.Check, saved, elsewhere), submission, !saved.IsNew, checkedFile);
    }

    private static Finding NoCorrection { get; } = new(FindingKinds.CorrectionColumnsMissing, Place.File, string.Join(", ", CorrectionColumns.Names));

    private static FileCheck After(FileCheck check, Saved saved, IReadOnlyList<Finding> elsewhere) => check with
    {
        Verdict = saved.Findings.Any(finding => finding.Kind.Severity == Severity.Error) ? Verdict.AcceptWithRejections : check.Verdict,
        Accepted = check.Accepted - saved.Repeated,
        Duplicate = check.Duplicate + saved.Repeated,
        Findings = [.. check.Findings, .. saved.Findings, .. elsewhere],
    };

    // Nothing of it was stored: every row that is no repetition counts as rejected.
    private static ImportOutcome Refused(CheckedFile file, IReadOnlyList<Finding> why)
    {
        var check = file.Check with { Verdict = Verdict.Refuse, Accepted = 0, Rejected = file.Check.Read - file.Check.Duplicate, Findings = [.. why, .. file.Check.Findings] };
        return new ImportOutcome(check, null, AlreadyKnown: false, file);
    }
}
