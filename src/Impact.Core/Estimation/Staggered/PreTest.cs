using Impact.Core.Estimation.Weighting;
using Impact.Core.Numerics;

namespace Impact.Core.Estimation.Staggered;

/// <summary>Joint test that all effects before the start are zero.</summary>
/// <remarks>Wald test on the influence functions, as <c>did::att_gt</c>. Passing it does not prove parallel trends (Roth 2022).</remarks>
internal static class PreTest
{
    /// <summary>Statistic, degrees of freedom and p-value; null when there is nothing before the start or the covariance is singular.</summary>
    public static IReadOnlyDictionary<string, object?>? Of(IReadOnlyList<GroupTimeEffect> effects, int n, Clusters? clusters)
    {
        var before = effects.Where(e => !e.IsAfter && !e.IsReference).Select(e => e.Influence).ToList();
        if (before.Count == 0) return null;
        var columns = before.Select(e => Scaled(e.Function, clusters)).ToArray();
        var triangle = TallQr.Reduce(columns);
        if (IndependentColumns.Of(triangle, columns.Length).Count < columns.Length) return null;
        double[] root = [.. before.Select(e => e.Value * n)];
        new UpperTriangle(triangle).SolveTransposed(root);
        var statistic = Kernels.Dot(root, root);
        return new Dictionary<string, object?>
        {
            ["W"] = statistic,
            ["df"] = before.Count,
            ["p"] = ChiSquared.UpperTail(statistic, before.Count),
        };
    }

    /// <summary>Columns whose cross-products are n² times the covariance of the effects.</summary>
    private static double[] Scaled(double[] function, Clusters? clusters)
    {
        if (clusters is null) return function;
        var sums = new double[clusters.Count];
        for (var i = 0; i < function.Length; i++) sums[clusters.Ids[i]] += function[i];
        var factor = Math.Sqrt(clusters.Count / (clusters.Count - 1.0));
        return Array.ConvertAll(sums, s => s * factor);
    }
}
