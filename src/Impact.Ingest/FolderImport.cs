using System.Security.Cryptography;
using System.Text;
using Impact.Core.Observations;
using Impact.Ingest.Privacy;
using Impact.Ingest.Store;

namespace Impact.Ingest;

/// <summary>Imports the data folder of a study: <c>&lt;quarter&gt;/&lt;dataset&gt;.csv</c>.</summary>
internal static class FolderImport
{
    /// <summary>Imports every file, quarter by quarter. One outcome per file; a refused file does not stop the others.</summary>
    /// <remarks>
    /// For a store in memory. The pseudonyms come from a fixed key: they protect nothing, and they must not, because the rows never leave the memory while their order
    /// (by pseudonym) must be the same in every run, or the last digits of the results would differ.
    /// </remarks>
    public static IReadOnlyList<ImportOutcome> Run(ImpactStore store, string folder, string organisation, CancellationToken stop)
    {
        var keys = new PseudonymKeys(SHA256.HashData(Encoding.UTF8.GetBytes("rows that never leave the memory")));
        return [.. Files(folder, organisation).Select(request => Import.Run(store, keys, request, stop))];
    }

    private static IEnumerable<ImportRequest> Files(string folder, string organisation) =>
        Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Quarter: Quarter.TryParse(System.IO.Path.GetFileName(path))))
            .Where(quarter => quarter.Quarter is not null)
            .SelectMany(quarter => Datasets.Datasets.All
                .Select(dataset => (dataset.Name, Path: System.IO.Path.Combine(quarter.Path, dataset.Name + ".csv")))
                .Where(file => File.Exists(file.Path))
                .Select(file => new ImportRequest { Path = file.Path, Dataset = file.Name, Organisation = organisation, Quarter = quarter.Quarter!.Value }));
}
