using Impact.Ingest.Store;

namespace Impact.Ingest;

/// <summary>Imports the data folder of a study: <c>&lt;quarter&gt;/&lt;dataset&gt;.csv</c>.</summary>
internal static class FolderImport
{
    /// <summary>Imports every file, quarter by quarter. One outcome per file; a refused file does not stop the others.</summary>
    public static IReadOnlyList<ImportOutcome> Run(ImpactStore store, string folder, string organisation, CancellationToken stop) =>
        throw new NotImplementedException();
}
