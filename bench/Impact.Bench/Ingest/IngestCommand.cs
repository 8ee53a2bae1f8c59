using System.Diagnostics;
using System.Globalization;
using Impact.Core.Observations;
using Impact.Ingest;
using Impact.Ingest.Privacy;
using Impact.Ingest.Store;

namespace Impact.Bench.Ingest;

/// <summary>Checks, pseudonymises and stores a large survey delivery; prints time and peak memory of each step.</summary>
internal static class IngestCommand
{
    public static int Run(string[] options)
    {
        if (options is ["--write", var path, "--rows", var number])
        {
            SurveyFile.Write(path, int.Parse(number, CultureInfo.InvariantCulture));
            return 0;
        }

        var rows = options is ["--rows", var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 200_000;
        var folder = Directory.CreateTempSubdirectory("impact-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "survey.csv");
            SurveyFile.Write(file, rows);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {new FileInfo(file).Length / 1e6:F1} MB"));
            Measure("check", () => Import.Check(file, "survey", strict: true).Accepted);
            Measure("ingest", () => Store(folder.FullName, file));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Store(string folder, string file)
    {
        using var store = ImpactStore.Open($"Data Source={Path.Combine(folder, "impact.db")}");
        var request = new ImportRequest { Path = file, Dataset = "survey", Organisation = "proef", Quarter = new Quarter(2025, 1) };
        return Import.Run(store, PseudonymKeys.Random(), request, CancellationToken.None).Submission!.Accepted;
    }

    private static void Measure(string step, Func<int> work)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var rows = work();
        process.Refresh();
        var seconds = (process.TotalProcessorTime - cpu).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{step}: {rows} rows stored or checked, {watch.Elapsed.TotalSeconds:F2} s wall, {seconds:F2} s CPU, {rows / seconds:F0} rows per CPU second, peak {process.PeakWorkingSet64 / 1e6:F0} MB so far"));
    }
}
