using System.Globalization;

namespace Impact.Core.Estimation.Panels;

/// <summary>Notices units that start at different moments: two-way effects then compare late starters with early ones (Goodman-Bacon 2021, J. Econometrics 225(2), 254–277).</summary>
internal static class StaggeredStart
{
    /// <summary>A regression with unit and period effects gives no effect when starts differ.</summary>
    public const string Warning = "staggered-start-use-staggered-did";

    /// <summary>Whether a term is a treatment (0/1, and once 1 it stays 1 within a unit) that units start at different periods.</summary>
    /// <param name="values">The term, n values.</param>
    /// <param name="units">Unit of each row.</param>
    /// <param name="periods">Name of the period of each row; nothing is noticed when it is no number.</param>
    public static bool Holds(IReadOnlyList<double> values, Clusters units, IReadOnlyList<string> periods)
    {
        if (values.Any(v => v is not (0 or 1)) || Times(periods) is not { } times) return false;
        var (first, starts) = (times.Min(), new HashSet<double>());
        foreach (var rows in units.Rows.Select(rows => rows.OrderBy(r => times[r]).ToArray()))
        {
            var start = Array.FindIndex(rows, r => values[r] == 1);
            if (start < 0) continue;
            if (rows.Skip(start).Any(r => values[r] == 0)) return false;
            if (times[rows[start]] > first) starts.Add(times[rows[start]]);
        }
        return starts.Count > 1;
    }

    /// <summary>Whether the moment zero of the treated lies at different periods.</summary>
    /// <param name="relative">Periods since the start, n values; null where there is none.</param>
    /// <param name="treated">Zero for the untreated, n values.</param>
    /// <param name="periods">Name of the period of each row; nothing is noticed when it is no number.</param>
    public static bool Holds(IReadOnlyList<double?> relative, IReadOnlyList<double> treated, IReadOnlyList<string> periods) =>
        Times(periods) is { } times
        && Enumerable.Range(0, times.Length).Where(i => treated[i] != 0).Select(i => times[i] - relative[i]).Distinct().Count() > 1;

    private static double[]? Times(IReadOnlyList<string> periods)
    {
        double[] times = [.. periods.Select(p => double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out var time) ? time : double.NaN)];
        return times.Any(double.IsNaN) ? null : times;
    }
}
