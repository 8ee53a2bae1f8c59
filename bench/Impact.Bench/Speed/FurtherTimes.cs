using System.Diagnostics;
using Impact.Core.Estimation;
using Impact.Core.Numerics;

namespace Impact.Bench.Speed;

/// <summary>Times of estimators that draw or compare many times, through their specifications.</summary>
internal static class FurtherTimes
{
    private const int Repeats = 5;

    /// <summary>Times one task; false when there is none of that name.</summary>
    public static bool Print(string task, Action<string, double, double> print)
    {
        if (task == "bootstrap") Time(print, "1,000 cluster-bootstrap replicates, 10,000 rows, 100 clusters", """{"estimator":"bootstrap","outcome":"y","group":"g","cluster":"c","replicates":1000}""", Clustered());
        else if (task == "staggered") Time(print, "staggered-did, 50,000 units × 12 quarters", """{"estimator":"staggered-did","outcome":"y","unit":"unit","time":"t","first_treated":"first"}""", Panel());
        else return false;
        return true;
    }

    private static void Time(Action<string, double, double> print, string what, string specification, Table table)
    {
        var runs = Enumerable.Range(0, Repeats).Select(_ => Once(specification, table)).ToArray();
        print(what + ", first run", runs[0].Wall, runs[0].Cpu);
        print(what + ", median", runs.Select(r => r.Wall).Order().ElementAt(Repeats / 2), runs.Select(r => r.Cpu).Order().ElementAt(Repeats / 2));
    }

    private static (double Wall, double Cpu) Once(string specification, Table table)
    {
        var (cpu, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        if (Estimators.Run(specification, table) is not Estimate) throw new InvalidOperationException("The estimator refused.");
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    private static Table Clustered()
    {
        var random = new CounterRandom(2, 0);
        double[] Column(Func<int, double> value) => [.. Enumerable.Range(0, 10_000).Select(value)];
        return new Table([new NumberColumn("y", Column(_ => Math.Exp(random.NextNormal()))), new NumberColumn("g", Column(i => i / 100 % 2)), new NumberColumn("c", Column(i => i / 100))]);
    }

    private static Table Panel()
    {
        var random = new CounterRandom(3, 0);
        double[] Column(Func<int, double> value) => [.. Enumerable.Range(0, 600_000).Select(value)];
        static double First(int i) => (i / 12 % 5) switch { 0 => 0, var g => 2 + (2 * g) };
        return new Table(
        [
            new NumberColumn("unit", Column(i => i / 12)), new NumberColumn("t", Column(i => 1 + (i % 12))), new NumberColumn("first", Column(First)),
            new NumberColumn("y", Column(i => random.NextNormal() + (First(i) > 0 && 1 + (i % 12) >= First(i) ? 1 : 0))),
        ]);
    }
}
