using System.Diagnostics;
using System.Globalization;
using Impact.Bench.Simulation;
using Impact.Core.Observations;
using Impact.Ingest;
using Impact.Ingest.Csv;
using Impact.Ingest.Datasets;
using Impact.Ingest.Privacy;
using Impact.Ingest.Store;

namespace Impact.Bench.Ingest;

/// <summary>Checks, pseudonymises and stores a large survey delivery, step by step; prints the time of each step and the peak memory so far.</summary>
/// <remarks><c>--write FILE</c> only writes the delivery, <c>--file FILE</c> uses one that was written before.</remarks>
internal static class IngestCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var options = new Options(arguments);
        var rows = options.Number("rows", 200_000);
        if (options.Text("write") is { } path)
        {
            SurveyFile.Write(path, rows);
            return 0;
        }

        var folder = Directory.CreateTempSubdirectory("impact-bench-");
        try
        {
            var file = options.Text("file") ?? Path.Combine(folder.FullName, "survey.csv");
            if (!File.Exists(file)) SurveyFile.Write(file, rows);
            Steps(file, folder.FullName);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Steps(string path, string folder)
    {
        var file = ReceivedFile.At(path);
        Measure("bytes: hash and encoding", () => (int)(FileScan.Of(file).Bytes >> 20));
        Measure("rows of cells, read only", () => Count(file));
        var check = Measure("bytes, rows and every check", () => CheckedFile.Of(file, "survey", strict: true, CancellationToken.None));
        Measure("rows read again, to store them", () => Count(check));
        Measure("pseudonyms", () => Pseudonyms(check.Check.Accepted));
        Measure("all of it, stored durably", () => Store(folder, path));
    }

    private static int Count(ReceivedFile file)
    {
        using var rows = new CsvRows(file, TextEncoding.Utf8, ',');
        var count = 0;
        while (rows.Read()) count++;
        return count;
    }

    private static int Count(CheckedFile file)
    {
        using var rows = new AcceptedRows(file.Rows!.Reading, file.Rows.LeftOut);
        var count = 0;
        while (rows.Read()) count++;
        return count;
    }

    // As in the file: two rows of a person one after the other.
    private static int Pseudonyms(int rows)
    {
        var pseudonyms = new LastPseudonym(PseudonymKeys.Random(), "proef", "person");
        for (var row = 0; row < rows; row++) pseudonyms.Of(BitConverter.GetBytes(row / 2));
        return rows;
    }

    private static int Store(string folder, string file)
    {
        using var store = ImpactStore.Open($"Data Source={Path.Combine(folder, "impact.db")}");
        var request = new ImportRequest { Path = file, Dataset = "survey", Organisation = "proef", Quarter = new Quarter(2025, 1) };
        return Impact.Ingest.Import.Run(store, PseudonymKeys.Random(), request, CancellationToken.None).Submission!.Accepted;
    }

    private static T Measure<T>(string step, Func<T> work)
    {
        var (cpu, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var result = work();
        var seconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {step} | {watch.Elapsed.TotalSeconds:F2} | {seconds:F2} | {process.PeakWorkingSet64 / 1e6:F0} |"));
        return result;
    }
}
