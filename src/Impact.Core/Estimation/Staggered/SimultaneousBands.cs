using System.Globalization;
using Impact.Core.Estimation.Weighting;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Staggered;

/// <summary>Bands that hold all effects per event time at once.</summary>
/// <remarks>Multiplier bootstrap of the largest absolute t statistic with Rademacher weights (Callaway and Sant'Anna 2021, algorithm 1); draw b uses stream b of the seed.</remarks>
internal static class SimultaneousBands
{
    private const int Draws = 999;

    /// <summary>Critical value and band per event time; null when no effect has a standard error.</summary>
    /// <param name="effects">Effects by event time.</param>
    /// <param name="clusters">Clusters of the units; null when independent.</param>
    /// <param name="options">Coverage of the band, and the seed.</param>
    public static IReadOnlyDictionary<string, object?>? Of(
        IReadOnlyList<(double Key, Influence Effect)> effects, Clusters? clusters, (double Level, ulong Seed) options)
    {
        var used = effects.Select(e => (e.Key, e.Effect, Se: e.Effect.Se(clusters))).Where(e => e.Se > 0).ToArray();
        if (used.Length == 0) return null;
        double[][] scaled = [.. used.Select(e => Units(e.Effect.Function, clusters, e.Se * e.Effect.Function.Length))];
        var largest = new double[Draws];
        RowChunks.ForEach(Draws, b => largest[b] = LargestStatistic(scaled, new CounterRandom(options.Seed, (ulong)b)));
        Array.Sort(largest);
        var critical = largest[Math.Min(Draws - 1, (int)Math.Ceiling(options.Level * (Draws + 1)) - 1)];
        return new Dictionary<string, object?>
        {
            ["critical_value"] = critical,
            ["draws"] = Draws,
            ["bands"] = used.ToDictionary(
                e => e.Key.ToString("R", CultureInfo.InvariantCulture),
                e => (object?)new[] { e.Effect.Value - (critical * e.Se), e.Effect.Value + (critical * e.Se) }),
        };
    }

    private static double[] Units(double[] function, Clusters? clusters, double scale)
    {
        if (clusters is null) return Array.ConvertAll(function, f => f / scale);
        var sums = new double[clusters.Count];
        for (var i = 0; i < function.Length; i++) sums[clusters.Ids[i]] += function[i] / scale;
        return sums;
    }

    private static double LargestStatistic(double[][] scaled, CounterRandom random)
    {
        var signs = new double[scaled[0].Length];
        var bits = 0UL;
        for (var i = 0; i < signs.Length; i++)
        {
            bits = i % 64 == 0 ? random.NextBits() : bits >> 1;
            signs[i] = (bits & 1) == 0 ? -1 : 1;
        }

        return scaled.Max(column => Math.Abs(Kernels.Dot(column, signs)));
    }
}
