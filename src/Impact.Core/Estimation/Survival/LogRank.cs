using Impact.Core.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Impact.Core.Estimation.Survival;

/// <summary>The log-rank test of equal survival, and its weighted sister that looks more at the beginning.</summary>
/// <remarks>Hypergeometric variance (N. Mantel, 1966); weights S(t-)^ρ (D. P. Harrington and T. R. Fleming, 1982).</remarks>
public sealed record LogRank
{
    /// <summary>Events seen per group.</summary>
    public required IReadOnlyList<double> Observed { get; init; }

    /// <summary>Events expected per group if survival were equal.</summary>
    public required IReadOnlyList<double> Expected { get; init; }

    /// <summary>Chi-squared statistic.</summary>
    public required double Statistic { get; init; }

    /// <summary>Degrees of freedom: groups less one.</summary>
    public int Df => Observed.Count - 1;

    /// <summary>p-value.</summary>
    public double P => ChiSquared.UpperTail(Statistic, Df);

    /// <summary>Tests groups against each other.</summary>
    /// <param name="groups">At least two groups, each with at least one person.</param>
    /// <param name="rho">0 for the log-rank test, 1 for Peto and Peto's.</param>
    /// <returns>The test; null when there were no events or no variation is left.</returns>
    public static LogRank? Test(IReadOnlyList<IReadOnlyList<FollowUp>> groups, double rho = 0)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var (k, survival) = (groups.Count, 1.0);
        var (observed, expected, covariance) = (new double[k], new double[k], Matrix<double>.Build.Dense(k, k));
        foreach (var moment in Moments(groups))
        {
            double[] risk = [.. moment.Select(m => (double)m.AtRisk)], events = [.. moment.Select(m => (double)m.Events)];
            double n = risk.Sum(), d = events.Sum(), weight = Math.Pow(survival, rho);
            survival *= 1 - d / n;
            for (var i = 0; i < k; i++)
            {
                observed[i] += weight * events[i];
                expected[i] += weight * d * risk[i] / n;
                for (var j = 0; j < k && n > 1; j++)
                    covariance[i, j] += weight * weight * d * (n - d) / (n - 1) * risk[i] / n * ((i == j ? 1 : 0) - risk[j] / n);
            }
        }

        return Statistics(observed, expected, covariance) is { } statistic
            ? new() { Observed = observed, Expected = expected, Statistic = statistic }
            : null;
    }

    // Per event time, people at risk and events in each group.
    private static IEnumerable<RiskSet[]> Moments(IReadOnlyList<IReadOnlyList<FollowUp>> groups)
    {
        double[][] times = [.. groups.Select(g => g.Select(p => p.Time).Order().ToArray())];
        Dictionary<double, int>[] events = [.. groups.Select(g => g.Where(p => p.Event).GroupBy(p => p.Time).ToDictionary(m => m.Key, m => m.Count()))];
        var passed = new int[groups.Count];
        foreach (var time in events.SelectMany(e => e.Keys).Distinct().Order())
        {
            for (var g = 0; g < groups.Count; g++)
            {
                while (passed[g] < times[g].Length && times[g][passed[g]] < time)
                    passed[g]++;
            }

            yield return [.. groups.Select((_, g) => new RiskSet(time, times[g].Length - passed[g], events[g].GetValueOrDefault(time)))];
        }
    }

    private static double? Statistics(double[] observed, double[] expected, Matrix<double> covariance)
    {
        var free = observed.Length - 1;
        var difference = Vector<double>.Build.Dense(free, i => observed[i] - expected[i]);
        var part = covariance.SubMatrix(0, free, 0, free);
        if (free == 0 || !(part.Determinant() > 0))
            return null;
        return difference.DotProduct(part.Cholesky().Solve(difference));
    }
}
