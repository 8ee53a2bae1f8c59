using System.Text;
using Impact.Core.Observations;
using Impact.Ingest;
using Impact.Ingest.Csv;
using Impact.Ingest.Privacy;
using Impact.Ingest.Store;

namespace Impact.Tests;

/// <summary>Files and stores for tests of ingest.</summary>
internal static partial class Some
{
    public const string ParticipantsHeader = "participant,initiative,role,municipality,start_date,end_date";

    public const string SurveyHeader = "participant,initiative,wave,date,djg6_3,djg6_4,djg6_7,djg6_8,djg6_9,djg6_10,pov_1";

    public static ReceivedFile Csv(byte[] bytes) => new("bestand.csv", () => new MemoryStream(bytes, writable: false));

    public static ReceivedFile Csv(params string[] lines) => Csv(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));

    public static PseudonymKeys Keys { get; } = new(Enumerable.Range(1, PseudonymKeys.MasterLength).Select(i => (byte)i).ToArray());

    public static ImpactStore Store() => ImpactStore.Open("Data Source=proef;Mode=Memory", new FixedClock());

    /// <summary>Writes lines to a file in a folder and imports it.</summary>
    public static ImportOutcome Import(ImpactStore store, string dataset, string quarter, params string[] lines)
    {
        using var folder = new TemporaryFolder();
        return Impact.Ingest.Import.Run(store, Keys, Request(folder.Write("bestand.csv", lines), dataset, quarter), CancellationToken.None);
    }

    public static ImportRequest Request(string path, string dataset, string quarter = "2025Q1") =>
        new() { Path = path, Dataset = dataset, Organisation = "Synthese", Quarter = Quarter.TryParse(quarter)!.Value };
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("impact-test-").FullName;

    public string Write(string name, params string[] lines)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>A clock that stands still on 1 April 2025, noon UTC.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2025, 4, 1, 12, 0, 0, TimeSpan.Zero);
}
