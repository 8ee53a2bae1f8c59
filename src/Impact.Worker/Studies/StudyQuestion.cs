using Impact.Core.Findings;
using Impact.Core.Observations;
using Impact.Ingest;
using Impact.Ingest.Store;
using Impact.Worker.Jobs;
using Impact.Worker.Options;

namespace Impact.Worker.Studies;

/// <summary>A study file that can be answered.</summary>
/// <param name="Study">The study.</param>
/// <param name="DataFolder">Folder with its data; null when they are in the store.</param>
/// <param name="Sha256">Hash of the study file.</param>
internal sealed record StudyQuestion(Study Study, string? DataFolder, string Sha256)
{
    /// <summary>Sender of data that lie beside a study file.</summary>
    private const string Local = "local";

    /// <summary>Reads a study file; null, with findings, when something is wrong with it.</summary>
    public static StudyQuestion? Read(string path, out IReadOnlyList<Finding> findings)
    {
        var reading = StudyFile.Read(path);
        findings = [.. reading.Findings, .. reading.Study is { } study ? AbsentDocuments(path, study) : []];
        return findings.Count == 0 ? new StudyQuestion(reading.Study!, reading.DataFolder, FileHash.Of(path)) : null;
    }

    /// <summary>Takes the rows from the folder beside the study file, or from the store of the installation.</summary>
    /// <param name="installation">Where the store is.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>The run, and what was found in the files that were read.</returns>
    public (StudyRun Run, IReadOnlyList<FileCheck> Checks) Load(Installation installation, ulong seed, CancellationToken stop)
    {
        if (DataFolder is null) return (FromStore(installation, seed), []);
        using var store = ImpactStore.Open($"Data Source={Sha256};Mode=Memory", installation.Clock);
        var checks = FolderImport.Run(store, DataFolder, Local, stop).Select(outcome => outcome.Check).ToList();
        return (RunOf(store, seed), checks);
    }

    /// <summary>Takes the rows from the store of the installation.</summary>
    public StudyRun FromStore(Installation installation, ulong seed)
    {
        using var store = ImpactStore.Open(installation.Store, installation.Clock);
        return RunOf(store, seed);
    }

    private StudyRun RunOf(ImpactStore store, ulong seed) => new(Study, Sha256, store.LoadDataset(Study), seed);

    /// <summary>A description that is not there is no evidence.</summary>
    private static IEnumerable<Finding> AbsentDocuments(string path, Study study)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (study.Evidence.Described is { } described && !File.Exists(Path.Combine(beside, described))) yield return Absent("described");
        if (study.Evidence.Theory is { } theory && !File.Exists(Path.Combine(beside, theory))) yield return Absent("theory");
    }

    private static Finding Absent(string entry) => new(FindingKinds.StudyPathAbsent, new Place(null, entry));
}
