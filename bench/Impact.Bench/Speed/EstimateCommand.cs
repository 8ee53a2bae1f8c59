using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Impact.Bench.Simulation;
using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Speed;

/// <summary>Times a regression with cluster-robust errors on a tall table, and holds it to what R found on the same numbers.</summary>
/// <remarks>The table is a file of doubles, column after column: outcome, eight covariates, cluster. Reading it is timed apart.</remarks>
internal static class EstimateCommand
{
    private const int Covariates = 8;
    private const int Repeats = 9;

    public static int Run(IReadOnlyList<string> arguments)
    {
        var options = new Options(arguments);
        var (rows, clusters, folder) = (options.Number("rows", 1_000_000), options.Number("clusters", 10_000), arguments[0]);
        var file = Path.Combine(folder, "table.bin");
        if (arguments.Contains("--prepare")) Prepare(file, rows, clusters);
        else if (options.Text("only") is { } task and not "ols") return FurtherTimes.Print(task, Print) ? 0 : 2;
        else Measure(file, Path.Combine(folder, "r.csv"));
        return 0;
    }

    private static void Prepare(string file, int rows, int clusters)
    {
        var random = new CounterRandom(1, 0);
        double[][] columns = [.. Enumerable.Range(0, Covariates + 2).Select(_ => new double[rows])];
        for (var i = 0; i < rows; i++)
        {
            var cluster = random.NextInt(clusters);
            var y = (cluster % 7 * 0.1) + random.NextNormal();
            for (var j = 1; j <= Covariates; j++)
            {
                columns[j][i] = random.NextNormal() + (cluster % j * 0.05);
                y += 0.1 * j * columns[j][i];
            }
            (columns[0][i], columns[^1][i]) = (y, cluster + 1);
        }
        using var stream = File.Create(file);
        foreach (var column in columns) stream.Write(MemoryMarshal.AsBytes(column.AsSpan()));
    }

    private static void Measure(string file, string reference)
    {
        var watch = Stopwatch.StartNew();
        var columns = Read(file);
        Print("read table", watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds);
        var runs = Enumerable.Range(0, Repeats).Select(_ => Timed(columns)).ToArray();
        Print("ols CR1, first run", runs[0].Wall, runs[0].Cpu);
        Print("ols CR1, median", runs.Select(r => r.Wall).Order().ElementAt(Repeats / 2), runs.Select(r => r.Cpu).Order().ElementAt(Repeats / 2));
        if (File.Exists(reference)) Compare(runs[0].Terms, reference);
    }

    private static double[][] Read(string file)
    {
        var values = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(file));
        var rows = values.Length / (Covariates + 2);
        var columns = new double[Covariates + 2][];
        for (var j = 0; j < columns.Length; j++) columns[j] = values.Slice(j * rows, rows).ToArray();
        return columns;
    }

    private static (double Wall, double Cpu, IReadOnlyList<TermEstimate> Terms) Timed(double[][] columns)
    {
        GC.Collect();
        var (cpu, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var design = Design.Constant(columns[0].Length);
        for (var j = 1; j <= Covariates; j++) design = new Design([.. design.Names, "x" + j.ToString(CultureInfo.InvariantCulture)], [.. design.Columns, columns[j]]);
        var fit = new LinearModel(columns[0], design).Fit()!;
        var covariance = Covariance.Of(fit, CovarianceKind.CR1, Clusters.Of(columns[^1]))!;
        TermEstimate[] terms = [.. Enumerable.Range(0, fit.Names.Count).Select(j => Wald.Term(fit, covariance, j, 0.95))];
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, terms);
    }

    private static void Compare(IReadOnlyList<TermEstimate> terms, string reference)
    {
        var lines = File.ReadAllLines(reference).Select(l => l.Split(',').Select(c => double.Parse(c, CultureInfo.InvariantCulture)).ToArray());
        var worst = terms.Zip(lines, (t, r) => Math.Max(Math.Abs((t.Value / r[0]) - 1), Math.Abs((t.Se!.Value / r[1]) - 1))).Max();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| impact | largest relative difference with lm_robust, coefficients and errors: {worst:0.0e+0} | | |"));
    }

    private static void Print(string what, double wall, double cpu) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| impact | {what} | {wall:0.000} | {cpu:0.000} |"));
}
