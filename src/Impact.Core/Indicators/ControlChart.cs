using Impact.Core.Numerics;
using Impact.Core.Observations;

namespace Impact.Core.Indicators;

/// <summary>A p-chart: the share per month of one team, with its centre line and the limits beyond which chance alone brings 0.135 % on each side.</summary>
/// <param name="Team">Code of the team; null when it was not sent.</param>
/// <param name="Centre">Share over all months of the team, 0 to 1.</param>
/// <param name="Points">Months in order; a month without units has none.</param>
/// <remarks>W. A. Shewhart (1931), with the tails of the binomial distribution instead of three standard errors: those give many false signals for teams with few plans a month. Signals: a point beyond the limits, or eight in a row on one side of the centre line (Western Electric 1956).</remarks>
public sealed record ControlChart(string? Team, double Centre, IReadOnlyList<ControlPoint> Points)
{
    private const int Run = 8;

    // The part of the normal distribution beyond three standard errors.
    private const double Tail = 0.00135;

    /// <summary>The chart of a team.</summary>
    /// <param name="team">Code of the team.</param>
    /// <param name="units">Day and value (0 or 1) of each unit; at least one.</param>
    public static ControlChart Of(string? team, IReadOnlyList<(DateOnly Day, double Value)> units)
    {
        var centre = units.Average(u => u.Value);
        ControlPoint[] points = [.. units.GroupBy(u => new DateOnly(u.Day.Year, u.Day.Month, 1)).OrderBy(m => m.Key).Select(m => Point(m.Key, [.. m.Select(u => u.Value)], centre))];
        return new(team, centre, [.. points.Select((p, i) => p with { Signal = p.Share > p.High || p.Share < p.Low ? ControlSignal.BeyondLimits : IsRun(points, i, centre) ? ControlSignal.Run : null })]);
    }

    /// <summary>The charts of informal sources in plans: one per team of the municipality of the study, by code.</summary>
    internal static IReadOnlyList<ControlChart> OfInformalSources(AnalysisDataset dataset, Study study) =>
    [
        .. Plans(dataset, study)
            .GroupBy(c => c.Team).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Of(g.Key, [.. g.Select(c => (c.PlanOn!.Value, c.InformalSourceUsed == true ? 1.0 : 0))])),
    ];

    /// <summary>The plans of the charts of informal sources: those of the municipality of the study of which it is known.</summary>
    internal static IEnumerable<SupportCase> Plans(AnalysisDataset dataset, Study study) =>
        dataset.Cases.Where(c => c.Municipality == study.Municipality && c is { PlanOn: not null, InformalSourceUsed: not null } && c.PlanOn >= study.From.FirstDay && c.PlanOn <= study.To.LastDay);

    private static ControlPoint Point(DateOnly month, double[] values, double centre)
    {
        var (low, high) = Limits(values.Length, centre);
        return new(month, values.Length, values.Average(), low, high, null);
    }

    /// <summary>The shares that chance alone brings: outside them lies at most 0.135 % on each side.</summary>
    /// <param name="n">Units, at least 1.</param>
    /// <param name="centre">Share that is expected, 0 to 1.</param>
    internal static (double Low, double High) Limits(int n, double centre)
    {
        var high = Enumerable.Range(0, n + 1).First(k => k == n || AtLeast(k + 1, n, centre) <= Tail);
        var low = Enumerable.Range(0, n + 1).Last(k => k == 0 || 1 - AtLeast(k, n, centre) <= Tail);
        return ((double)low / n, (double)high / n);
    }

    /// <summary>Chance of k or more of n.</summary>
    private static double AtLeast(int k, int n, double chance) => chance is 0 or 1 ? (chance == 1 || k == 0 ? 1 : 0) : k == 0 ? 1 : Beta.LowerTail(chance, k, n - k + 1);

    private static bool IsRun(ControlPoint[] points, int last, double centre)
    {
        if (last < Run - 1) return false;
        var sides = points[(last - Run + 1)..(last + 1)].Select(p => Math.Sign(p.Share - centre)).Distinct().ToList();
        return sides is [not 0];
    }
}

/// <summary>A month of a control chart.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="N">Units.</param>
/// <param name="Share">Share, 0 to 1.</param>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
/// <param name="Signal">Why it is more than chance; null when it is not.</param>
public sealed record ControlPoint(DateOnly Month, int N, double Share, double Low, double High, ControlSignal? Signal);

/// <summary>Why a point of a control chart is more than chance.</summary>
public enum ControlSignal
{
    /// <summary>Outside the limits.</summary>
    BeyondLimits,

    /// <summary>The eighth in a row, or later, on the same side of the centre line.</summary>
    Run,
}
